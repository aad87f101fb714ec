#include "app/desktop/window/QtTraces.h"

#include <QtCore/QCoreApplication>

#include <windows.h>

namespace mahfooz::desktop {

namespace {

// Where Qt's file dialog writes the last folder and a history, whatever QSettings is told.
constexpr const wchar_t* kMemory = L"Software\\QtProject\\OrganizationDefaults\\FileDialog";

void forget() {
  HKEY memory = nullptr;
  if (RegOpenKeyExW(HKEY_CURRENT_USER, kMemory, 0, KEY_ALL_ACCESS, &memory) != ERROR_SUCCESS) return;
  RegDeleteTreeW(memory, nullptr);
  RegCloseKey(memory);
}

}  // namespace

// The key is made before Qt makes it, as one that Windows keeps in memory and never writes to the disk; and emptied
// when the program ends. Where another program with Qt has made it before, only the emptying is left.
void keepQtFromRemembering() {
  HKEY memory = nullptr;
  if (RegCreateKeyExW(HKEY_CURRENT_USER, kMemory, 0, nullptr, REG_OPTION_VOLATILE, KEY_READ, nullptr, &memory,
                      nullptr) == ERROR_SUCCESS)
    RegCloseKey(memory);
  forget();
  qAddPostRoutine(&forget);
}

}  // namespace mahfooz::desktop
