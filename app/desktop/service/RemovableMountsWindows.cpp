#include "app/desktop/service/LocalPlaces.h"

#include <array>
#include <optional>

#include <windows.h>
#include <winioctl.h>

namespace mahfooz::desktop {

namespace {

// Also a large disk on USB, which Windows does not call removable.
bool isOnUsb(wchar_t letter) {
  const std::array<wchar_t, 7> device{L'\\', L'\\', L'.', L'\\', letter, L':', L'\0'};
  const HANDLE disk = CreateFileW(device.data(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
  if (disk == INVALID_HANDLE_VALUE) return false;
  STORAGE_PROPERTY_QUERY question{};
  question.PropertyId = StorageDeviceProperty;
  question.QueryType = PropertyStandardQuery;
  STORAGE_DEVICE_DESCRIPTOR answer{};  // its fixed part
  DWORD length = 0;
  const bool answered = DeviceIoControl(disk, IOCTL_STORAGE_QUERY_PROPERTY, &question, sizeof question, &answer,
                                        sizeof answer, &length, nullptr);
  CloseHandle(disk);
  return answered && length == sizeof answer && (answer.BusType == BusTypeUsb || answer.BusType == BusTypeSd);
}

bool isRemovable(wchar_t letter, const wchar_t* root) {
  const UINT kind = GetDriveTypeW(root);
  return kind == DRIVE_REMOVABLE || (kind == DRIVE_FIXED && isOnUsb(letter));
}

// No value where no disk is in the drive.
std::optional<QString> labelOf(const wchar_t* root) {
  std::array<wchar_t, MAX_PATH + 1> label{};
  DWORD before = 0;
  SetThreadErrorMode(SEM_FAILCRITICALERRORS, &before);  // else Windows asks for a disk
  const bool isThere = GetVolumeInformationW(root, label.data(), label.size(), nullptr, nullptr, nullptr, nullptr, 0);
  SetThreadErrorMode(before, nullptr);
  return isThere ? std::optional(QString::fromWCharArray(label.data())) : std::nullopt;
}

wchar_t systemLetter() {
  std::array<wchar_t, MAX_PATH> folder{};
  return GetSystemWindowsDirectoryW(folder.data(), folder.size()) > 0 ? folder[0] : L'C';
}

}  // namespace

std::vector<Place> removableMounts(const QString& /*root*/) {
  constexpr wchar_t kFirstNoFloppy = L'C';
  const DWORD letters = GetLogicalDrives();
  std::vector<Place> places;
  for (wchar_t letter = kFirstNoFloppy; letter <= L'Z'; ++letter) {
    if ((letters >> (letter - L'A') & 1U) == 0 || letter == systemLetter()) continue;
    const std::array<wchar_t, 4> root{letter, L':', L'\\', L'\0'};
    const std::optional<QString> label = isRemovable(letter, root.data()) ? labelOf(root.data()) : std::nullopt;
    if (!label) continue;
    const QString name = QChar(letter) + QStringLiteral(":");
    places.push_back({Place::Kind::Device, name + QLatin1Char('/'), label->isEmpty() ? name : *label});
  }
  return places;
}

}  // namespace mahfooz::desktop
