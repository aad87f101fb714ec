#include "core/host/InputFile.h"

#include "core/host/LockedStartWindows.h"

#include <QtCore/QDir>

#include <string>
#include <utility>

namespace mahfooz::host {

namespace {

// Whoever has the file open for writing, as chat programs do, must not keep us from reading it.
constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

HANDLE handleOf(std::intptr_t number) noexcept {
  return reinterpret_cast<HANDLE>(number);
}

// Also longer than 260 characters.
std::wstring longPath(const QString& filePath) {
  const std::wstring path =
      QDir::toNativeSeparators(QDir::cleanPath(QDir::current().absoluteFilePath(filePath))).toStdWString();
  return path.starts_with(L"\\\\") ? path : L"\\\\?\\" + path;
}

ErrorCode codeForOpening(DWORD problem) noexcept {
  switch (problem) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
      return ErrorCode::FileNotFound;
    case ERROR_TOO_MANY_OPEN_FILES:
    case ERROR_NO_SYSTEM_RESOURCES:
      return ErrorCode::HasherNotStarted;
    default:
      return ErrorCode::FileUnreadable;
  }
}

Result<std::uint64_t> sizeOfRegular(HANDLE file) {
  BY_HANDLE_FILE_INFORMATION facts{};
  if (GetFileType(file) != FILE_TYPE_DISK) return ErrorCode::FileNotRegular;
  if (!GetFileInformationByHandle(file, &facts)) return ErrorCode::FileUnreadable;
  if ((facts.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) return ErrorCode::FileNotRegular;
  const std::uint64_t size = (std::uint64_t{facts.nFileSizeHigh} << 32U) | facts.nFileSizeLow;
  if (size == 0) return ErrorCode::FileEmpty;
  return size;
}

}  // namespace

// FILE_FLAG_BACKUP_SEMANTICS: a folder can be opened, and told as such.
Result<InputFile> InputFile::refer(const QString& filePath) {
  const HANDLE handle = CreateFileW(longPath(filePath).c_str(), GENERIC_READ, kShareAll, nullptr, OPEN_EXISTING,
                                    FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_SEQUENTIAL_SCAN, nullptr);
  if (handle == INVALID_HANDLE_VALUE) return codeForOpening(GetLastError());
  InputFile file(reinterpret_cast<std::intptr_t>(handle));
  if (const auto size = sizeOfRegular(handle); !size) return size.error();
  return file;
}

InputFile::InputFile(InputFile&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
  std::swap(m_handle, other.m_handle);
  return *this;
}

InputFile::~InputFile() {
  if (m_handle != -1) CloseHandle(handleOf(m_handle));
}

Result<void> InputFile::giveTo(QProcess& process) const {
  const auto size = sizeOfRegular(handleOf(m_handle));
  if (!size) return size.error();
  const auto start = LockedStart::make(handleOf(m_handle), *size);
  if (!start) return start.error();
  process.setStandardInputFile(QProcess::nullDevice());  // QProcess makes a pipe otherwise
  process.setCreateProcessArgumentsModifier(
      [dressing = *start](QProcess::CreateProcessArguments* arguments) { dressing->dress(*arguments); });
  return {};
}

// It is opened before there is a process.
bool InputFile::wasUnreadable(int /*exitCode*/) noexcept {
  return false;
}

}  // namespace mahfooz::host
