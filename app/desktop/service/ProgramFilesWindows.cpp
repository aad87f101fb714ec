#include "app/desktop/service/ProgramFilesWindows.h"

#include <array>

#include <windows.h>

namespace mahfooz::desktop {

// Not the environment's word for the folder, which anybody can change.
QString administratorsFile(const QString& name) {
  std::array<wchar_t, MAX_PATH> path{};
  DWORD bytes = sizeof path;
  const LSTATUS found = RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion",
                                     L"ProgramFilesDir", RRF_RT_REG_SZ, nullptr, path.data(), &bytes);
  if (found != ERROR_SUCCESS) return {};
  return QString::fromWCharArray(path.data()) + QStringLiteral("\\Mahfooz\\") + name;
}

}  // namespace mahfooz::desktop
