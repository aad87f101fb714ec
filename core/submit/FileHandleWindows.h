#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <windows.h>

namespace mahfooz::submit {

// A file of Windows that is closed when it goes.
class FileHandle {
 public:
  FileHandle() = default;
  explicit FileHandle(HANDLE handle) noexcept : m_handle(handle) {}
  FileHandle(FileHandle&& other) noexcept : m_handle(std::exchange(other.m_handle, INVALID_HANDLE_VALUE)) {}
  FileHandle& operator=(FileHandle&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    return *this;
  }
  ~FileHandle() { static_cast<void>(close()); }

  explicit operator bool() const noexcept { return m_handle != INVALID_HANDLE_VALUE; }
  [[nodiscard]] HANDLE get() const noexcept { return m_handle; }
  bool close() noexcept {
    const HANDLE handle = std::exchange(m_handle, INVALID_HANDLE_VALUE);
    return handle == INVALID_HANDLE_VALUE || CloseHandle(handle);
  }

 private:
  HANDLE m_handle = INVALID_HANDLE_VALUE;
};

// All of it, and on the disk.
[[nodiscard]] bool writeAndFlush(HANDLE file, std::string_view bytes) noexcept;

// Takes the file away, or gives it another name, through its own handle, which needs the DELETE right: at once, also
// while others have it open (as POSIX does; NTFS can since Windows 10 1809). Where the file system cannot, by its name.
[[nodiscard]] bool removeOpen(HANDLE file) noexcept;
enum class InTheWay { Refuse, Replace };
[[nodiscard]] bool renameOpen(HANDLE file, const std::wstring& to, InTheWay inTheWay) noexcept;

}  // namespace mahfooz::submit
