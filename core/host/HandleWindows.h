#pragma once

#include <utility>

#include <windows.h>

namespace mahfooz::host {

// A handle of Windows that is closed when it goes. Null and INVALID_HANDLE_VALUE are none.
class OwnedHandle {
 public:
  OwnedHandle() = default;
  explicit OwnedHandle(HANDLE handle) noexcept : m_handle(handle) {}
  OwnedHandle(OwnedHandle&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
  OwnedHandle& operator=(OwnedHandle&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    return *this;
  }
  ~OwnedHandle() {
    if (*this) CloseHandle(m_handle);
  }

  explicit operator bool() const noexcept { return m_handle != nullptr && m_handle != INVALID_HANDLE_VALUE; }
  [[nodiscard]] HANDLE get() const noexcept { return m_handle; }

 private:
  HANDLE m_handle = nullptr;
};

}  // namespace mahfooz::host
