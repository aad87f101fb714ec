#include "app/desktop/service/SystemProfile.h"

#include <array>

#include <windows.h>

namespace mahfooz::desktop {

namespace {

// Not the environment's word for it, which anybody can change.
QString programFiles() {
  std::array<wchar_t, MAX_PATH> path{};
  DWORD bytes = sizeof path;
  const LSTATUS found = RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion",
                                     L"ProgramFilesDir", RRF_RT_REG_SZ, nullptr, path.data(), &bytes);
  return found == ERROR_SUCCESS ? QString::fromWCharArray(path.data()) : QString();
}

}  // namespace

// Where only administrators may write. In ProgramData any user can make a folder first, and so lead everybody on this
// computer to a service of his own.
QString systemProfilePath() {
  const QString folder = programFiles();
  return folder.isEmpty() ? QString() : folder + QStringLiteral("\\Mahfooz\\service.json");
}

}  // namespace mahfooz::desktop
