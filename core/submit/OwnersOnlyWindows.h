#pragma once

#include <optional>
#include <string>
#include <vector>

#include <windows.h>

namespace mahfooz::submit {

// Access rules of Windows for what is the person's alone: full rights for this user, inherited by what lies within, and
// no rule from the folder above. The system and administrators can take rights over anything, here as on other systems.
class OwnersOnly {
 public:
  OwnersOnly();
  ~OwnersOnly();
  OwnersOnly(const OwnersOnly&) = delete;
  OwnersOnly& operator=(const OwnersOnly&) = delete;

  // Null when Windows cannot make them: then nothing may be made.
  [[nodiscard]] SECURITY_ATTRIBUTES* attributes() noexcept;

 private:
  SECURITY_ATTRIBUTES m_attributes{};
};

// Whether the open file or folder belongs to this user and gives nobody else a right, but the system itself and its
// administrators.
[[nodiscard]] bool isOwnersOnly(HANDLE handle);

// Whether it belongs to this user.
[[nodiscard]] bool isOwners(HANDLE handle);

// Whether it belongs to this user, the system or its administrators, and gives nobody else one of these rights (of
// winnt.h: FILE_WRITE_DATA and so on).
[[nodiscard]] bool nobodyElseHas(DWORD rights, HANDLE handle);

// UTF-8 to Windows' own form, absolute, also longer than 260 characters.
[[nodiscard]] std::wstring longPath(const std::string& path);

}  // namespace mahfooz::submit
