#include "app/desktop/service/PolicyFile.h"
#include "app/desktop/service/ProgramFilesWindows.h"
#include "core/submit/FileHandleWindows.h"
#include "core/submit/OwnersOnlyWindows.h"

#include <QtCore/QFileInfo>

namespace mahfooz::desktop {

namespace {

using submit::FileHandle;
using submit::nobodyElseHas;

constexpr DWORD kLongest = 64 * 1024;
constexpr DWORD kOwn = DELETE | WRITE_DAC | WRITE_OWNER | GENERIC_ALL;
constexpr DWORD kChange = FILE_WRITE_DATA | FILE_APPEND_DATA | GENERIC_WRITE | kOwn;
constexpr DWORD kReplaceWithin = FILE_DELETE_CHILD | kOwn;

std::wstring nativePath(const QString& path) {
  return submit::longPath(path.toStdString());
}

FileHandle openToRead(const std::wstring& path, DWORD sharing, DWORD flags) {
  return FileHandle(
      CreateFileW(path.c_str(), GENERIC_READ | READ_CONTROL, sharing, nullptr, OPEN_EXISTING, flags, nullptr));
}

// Others may add files, but not take this one away.
bool isSafeFolder(const QString& path) {
  constexpr DWORD kEverybody = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  const FileHandle folder =
      openToRead(nativePath(QFileInfo(path).absolutePath()), kEverybody, FILE_FLAG_BACKUP_SEMANTICS);
  return folder && nobodyElseHas(kReplaceWithin, folder.get());
}

bool isPlainAndShort(HANDLE file) {
  LARGE_INTEGER size{};
  return GetFileType(file) == FILE_TYPE_DISK && GetFileSizeEx(file, &size) && size.QuadPart <= kLongest;
}

}  // namespace

QString systemPolicyPath() {
  return administratorsFile(QStringLiteral("policy.json"));
}

bool policyFileExists(const QString& path) {
  if (GetFileAttributesW(nativePath(path).c_str()) != INVALID_FILE_ATTRIBUTES) return true;
  const DWORD problem = GetLastError();
  return problem != ERROR_FILE_NOT_FOUND && problem != ERROR_PATH_NOT_FOUND;
}

PolicyOrFault readPolicyFile(const QString& path) {
  // Shared for reading alone: what is looked at stays what it is until it is read. A folder cannot be opened like this.
  const FileHandle file = openToRead(nativePath(path), FILE_SHARE_READ, FILE_ATTRIBUTE_NORMAL);
  if (!file || !isPlainAndShort(file.get())) return PolicyFault{PolicyFault::Kind::Unreadable, {}};
  if (!nobodyElseHas(kChange, file.get()) || !isSafeFolder(path))
    return PolicyFault{PolicyFault::Kind::OpenToOthers, {}};
  QByteArray untrustedJson(kLongest, Qt::Uninitialized);
  DWORD length = 0;
  if (!ReadFile(file.get(), untrustedJson.data(), kLongest, &length, nullptr))
    return PolicyFault{PolicyFault::Kind::Unreadable, {}};
  untrustedJson.truncate(length);
  return parsePolicy(untrustedJson);
}

}  // namespace mahfooz::desktop
