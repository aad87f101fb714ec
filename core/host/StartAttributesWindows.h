#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <windows.h>

namespace mahfooz::host {

// The list of attributes that CreateProcess takes beside its arguments. What is added must stay where it is until the
// process has started: the list holds its address.
class StartAttributes {
 public:
  explicit StartAttributes(DWORD most);
  StartAttributes(const StartAttributes&) = delete;
  StartAttributes& operator=(const StartAttributes&) = delete;
  ~StartAttributes();

  // False when Windows does not take it; then nothing may be started with this list.
  [[nodiscard]] bool add(DWORD_PTR attribute, const void* value, std::size_t bytes);

  [[nodiscard]] LPPROC_THREAD_ATTRIBUTE_LIST get() noexcept { return m_list; }

 private:
  std::vector<std::byte> m_memory;
  LPPROC_THREAD_ATTRIBUTE_LIST m_list = nullptr;  // null when there is none
};

}  // namespace mahfooz::host
