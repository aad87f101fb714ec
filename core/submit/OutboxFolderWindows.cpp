// Windows: what the folder is, is asked of the open folder; what lies within is opened by its path, which only this
// user can lead elsewhere. A held file is one with a lock on a byte far behind its end: others may read it, and nobody
// else can lock it; Windows releases the lock with the process.

#include "core/submit/OutboxFolder.h"

#include "core/submit/FileHandleWindows.h"
#include "core/submit/OutboxNames.h"
#include "core/submit/OwnersOnlyWindows.h"

#include <algorithm>
#include <utility>

namespace mahfooz::submit {

namespace {

constexpr int kAttempts = 8;  // against a neighbour that sweeps, or removes the folder, at the same moment
constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
constexpr DWORD kHeldByte = 0x4000'0000;  // of the high half of the place: 2^62

std::wstring wide(const std::string& name) {
  return {name.begin(), name.end()};  // our names are plain ASCII
}

ErrorCode codeForFolder(DWORD problem) noexcept {
  return problem == ERROR_DISK_FULL || problem == ERROR_HANDLE_DISK_FULL || problem == ERROR_IO_DEVICE ||
                 problem == ERROR_TOO_MANY_OPEN_FILES
             ? ErrorCode::StorageFailed
             : ErrorCode::OutputFailed;
}

bool isMissing(DWORD problem) noexcept {
  return problem == ERROR_FILE_NOT_FOUND || problem == ERROR_PATH_NOT_FOUND;
}

// Makes a folder and those above it; 0, or the problem.
DWORD makeFolders(const std::wstring& path) {
  OwnersOnly rules;
  if (rules.attributes() == nullptr) return ERROR_ACCESS_DENIED;
  if (CreateDirectoryW(path.c_str(), rules.attributes()) || GetLastError() == ERROR_ALREADY_EXISTS) return 0;
  const std::size_t end = path.find_last_of(L'\\');
  if (GetLastError() != ERROR_PATH_NOT_FOUND || end == std::wstring::npos) return GetLastError();
  if (const DWORD problem = makeFolders(path.substr(0, end)); problem != 0) return problem;
  if (CreateDirectoryW(path.c_str(), rules.attributes()) || GetLastError() == ERROR_ALREADY_EXISTS) return 0;
  return GetLastError();
}

bool hasAttributes(HANDLE handle, DWORD wanted, DWORD unwanted) noexcept {
  BY_HANDLE_FILE_INFORMATION facts{};
  return GetFileInformationByHandle(handle, &facts) && (facts.dwFileAttributes & wanted) == wanted &&
         (facts.dwFileAttributes & unwanted) == 0;
}

// Whether the open file was not removed meanwhile.
bool hasName(HANDLE file) noexcept {
  FILE_STANDARD_INFO facts{};
  return GetFileInformationByHandleEx(file, FileStandardInfo, &facts, sizeof facts) && facts.NumberOfLinks > 0 &&
         !facts.DeletePending;
}

// Opens an ordinary file of the user's own; nothing when there is none.
Result<std::optional<FileHandle>> openFile(const std::wstring& path, DWORD access) {
  constexpr DWORD kCareful = FILE_FLAG_OPEN_REPARSE_POINT | FILE_FLAG_BACKUP_SEMANTICS;  // a link, a folder
  FileHandle file(
      CreateFileW(path.c_str(), access | READ_CONTROL, kShareAll, nullptr, OPEN_EXISTING, kCareful, nullptr));
  if (!file) {
    const DWORD problem = GetLastError();
    if (isMissing(problem) || problem == ERROR_DELETE_PENDING) return std::optional<FileHandle>();
    return problem == ERROR_ACCESS_DENIED ? ErrorCode::OutboxFileDamaged : ErrorCode::StorageFailed;
  }
  constexpr DWORD kNoFile = FILE_ATTRIBUTE_DIRECTORY | FILE_ATTRIBUTE_REPARSE_POINT | FILE_ATTRIBUTE_DEVICE;
  if (GetFileType(file.get()) != FILE_TYPE_DISK || !hasAttributes(file.get(), 0, kNoFile) || !isOwners(file.get()))
    return ErrorCode::OutboxFileDamaged;
  return std::optional(std::move(file));
}

Result<std::string> readAll(HANDLE file, std::size_t maximumBytes) {
  LARGE_INTEGER size{};
  if (!GetFileSizeEx(file, &size)) return ErrorCode::StorageFailed;
  if (size.QuadPart > static_cast<long long>(maximumBytes)) return ErrorCode::OutboxFileDamaged;
  std::string content(static_cast<std::size_t>(size.QuadPart), '\0');
  std::size_t have = 0;
  while (have < content.size()) {
    OVERLAPPED from{};  // says where, so that the file's own place does not matter
    from.Offset = static_cast<DWORD>(have);
    DWORD count = 0;
    if (!ReadFile(file, content.data() + have, static_cast<DWORD>(content.size() - have), &count, &from) &&
        GetLastError() != ERROR_HANDLE_EOF)
      return ErrorCode::StorageFailed;
    if (count == 0) break;  // became shorter meanwhile: the check at the end of the text tells
    have += count;
  }
  content.resize(have);
  return content;
}

enum class Holding { Ours, NotOurs, Failed };

// Ours: held from now on, and the file still has a name. NotOurs: another holds it, or it is gone.
Holding tryToHold(HANDLE file) {
  OVERLAPPED place{};
  place.OffsetHigh = kHeldByte;
  if (!LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place))
    return GetLastError() == ERROR_LOCK_VIOLATION || GetLastError() == ERROR_IO_PENDING ? Holding::NotOurs
                                                                                        : Holding::Failed;
  return hasName(file) ? Holding::Ours : Holding::NotOurs;
}

// Held from its first moment, or nearly so: a neighbour that sweeps between the two calls takes it for left over, and
// another is made.
FileHandle makeTemporary(const std::wstring& folder) {
  OwnersOnly rules;
  for (int attempt = 0; attempt < kAttempts && rules.attributes() != nullptr; ++attempt) {
    const std::wstring path = folder + L'\\' + wide(randomOutboxName(kTemporaryEnding));
    FileHandle file(CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE | DELETE | READ_CONTROL, kShareAll,
                                rules.attributes(), CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!file) return {};
    const Holding holding = tryToHold(file.get());
    if (holding == Holding::Ours) return file;
    static_cast<void>(removeOpen(file.get()));
    if (holding == Holding::Failed) return {};
  }
  return {};
}

struct CloseSearch {
  using pointer = HANDLE;
  void operator()(HANDLE search) const noexcept { FindClose(search); }
};

}  // namespace

struct HeldFile::Handle {
  FileHandle file;
};

HeldFile::HeldFile(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
HeldFile::HeldFile(HeldFile&&) noexcept = default;
HeldFile& HeldFile::operator=(HeldFile&&) noexcept = default;
HeldFile::~HeldFile() = default;

Result<std::string> HeldFile::read(std::size_t maximumBytes) const {
  return readAll(m_handle->file.get(), maximumBytes);
}

bool HeldFile::isThere() const {
  return hasName(m_handle->file.get());
}

struct OutboxFolder::Handle {
  FileHandle folder;
  std::wstring path;

  [[nodiscard]] std::wstring place(const std::string& name) const { return path + L'\\' + wide(name); }
};

OutboxFolder::OutboxFolder(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
OutboxFolder::OutboxFolder(OutboxFolder&&) noexcept = default;
OutboxFolder& OutboxFolder::operator=(OutboxFolder&&) noexcept = default;
OutboxFolder::~OutboxFolder() = default;

// A null pointer when there is no such folder.
Result<std::unique_ptr<OutboxFolder::Handle>> OutboxFolder::opened(const std::string& path) {
  auto place = longPath(path);
  FileHandle folder(CreateFileW(place.c_str(), FILE_LIST_DIRECTORY | READ_CONTROL, kShareAll, nullptr, OPEN_EXISTING,
                                FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
  if (!folder) {
    if (isMissing(GetLastError())) return std::unique_ptr<Handle>();
    return codeForFolder(GetLastError());
  }
  if (!hasAttributes(folder.get(), FILE_ATTRIBUTE_DIRECTORY, FILE_ATTRIBUTE_REPARSE_POINT) ||
      !isOwnersOnly(folder.get()))
    return ErrorCode::OutputFailed;
  return std::make_unique<Handle>(Handle{std::move(folder), std::move(place)});
}

Result<OutboxFolder> OutboxFolder::make(const std::string& path) {
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const DWORD problem = makeFolders(longPath(path));
    if (problem == ERROR_PATH_NOT_FOUND) continue;  // the folder above has just been removed, empty as it was
    if (problem != 0) return codeForFolder(problem);
    auto handle = opened(path);
    if (!handle) return handle.error();
    if (*handle) return OutboxFolder(std::move(*handle));
  }
  return ErrorCode::OutputFailed;
}

Result<std::optional<OutboxFolder>> OutboxFolder::open(const std::string& path) {
  auto handle = opened(path);
  if (!handle) return handle.error();
  if (!*handle) return std::optional<OutboxFolder>();
  return std::optional(OutboxFolder(std::move(*handle)));
}

void OutboxFolder::removeIfEmpty(const std::string& path) {
  RemoveDirectoryW(longPath(path).c_str());
}

Result<std::vector<std::string>> OutboxFolder::names() const {
  WIN32_FIND_DATAW entry{};
  const HANDLE search = FindFirstFileW((m_handle->path + L"\\*").c_str(), &entry);
  if (search == INVALID_HANDLE_VALUE && isMissing(GetLastError())) return std::vector<std::string>();  // it was empty
  if (search == INVALID_HANDLE_VALUE) return ErrorCode::StorageFailed;
  const std::unique_ptr<HANDLE, CloseSearch> owner(search);
  std::vector<std::string> names;
  do {
    const std::wstring_view name(static_cast<const wchar_t*>(entry.cFileName));
    const bool isPlain = std::ranges::all_of(name, [](wchar_t letter) { return letter > 0 && letter < 0x80; });
    if (isPlain && name != L"." && name != L"..") names.emplace_back(name.begin(), name.end());
  } while (FindNextFileW(search, &entry));
  if (GetLastError() != ERROR_NO_MORE_FILES) return ErrorCode::StorageFailed;
  std::ranges::sort(names);
  return names;
}

Result<std::int64_t> OutboxFolder::sizeOf(const std::string& name) const {
  WIN32_FILE_ATTRIBUTE_DATA facts{};
  if (!GetFileAttributesExW(m_handle->place(name).c_str(), GetFileExInfoStandard, &facts))
    return ErrorCode::StorageFailed;
  return static_cast<std::int64_t>((std::uint64_t{facts.nFileSizeHigh} << 32U) | facts.nFileSizeLow);
}

Result<std::string> OutboxFolder::read(const std::string& name, std::size_t maximumBytes) const {
  const auto file = openFile(m_handle->place(name), GENERIC_READ);
  if (!file) return file.error();
  if (!*file) return ErrorCode::FileNotFound;
  return readAll((*file)->get(), maximumBytes);
}

Result<std::optional<HeldFile>> OutboxFolder::hold(const std::string& name) const {
  auto file = openFile(m_handle->place(name), GENERIC_READ | GENERIC_WRITE | DELETE);
  if (!file) return file.error();
  if (!*file) return std::optional<HeldFile>();
  const Holding holding = tryToHold((*file)->get());
  if (holding == Holding::Failed) return ErrorCode::StorageFailed;
  if (holding == Holding::NotOurs) return std::optional<HeldFile>();
  return std::optional(HeldFile(std::make_unique<HeldFile::Handle>(HeldFile::Handle{std::move(**file)})));
}

// NTFS writes down a name with the file that has it when that is flushed; there is no flushing of a folder.
Result<void> OutboxFolder::write(const std::string& name, std::string_view bytes) const {
  FileHandle file = makeTemporary(m_handle->path);
  if (!file) return isMissing(GetLastError()) ? ErrorCode::FileNotFound : ErrorCode::StorageFailed;
  if (writeAndFlush(file.get(), bytes) && renameOpen(file.get(), m_handle->place(name), InTheWay::Replace) &&
      FlushFileBuffers(file.get()))
    return {};
  static_cast<void>(removeOpen(file.get()));
  return ErrorCode::StorageFailed;
}

Result<void> OutboxFolder::remove(const std::string& name) const {
  const FileHandle file(CreateFileW(m_handle->place(name).c_str(), DELETE, kShareAll, nullptr, OPEN_EXISTING,
                                    FILE_FLAG_OPEN_REPARSE_POINT, nullptr));
  if (!file) return isMissing(GetLastError()) ? Result<void>() : Result<void>(ErrorCode::StorageFailed);
  return removeOpen(file.get()) ? Result<void>() : Result<void>(ErrorCode::StorageFailed);
}

// See write().
Result<void> OutboxFolder::sync() const {
  return {};
}

void OutboxFolder::sweep() const {
  const auto all = names();
  if (!all) return;
  for (const std::string& name : *all) {
    if (!isOutboxName(name, kTemporaryEnding)) continue;
    const auto held = hold(name);
    if (held && *held) static_cast<void>(remove(name));
  }
}

}  // namespace mahfooz::submit
