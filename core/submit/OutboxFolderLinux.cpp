// Linux and other POSIX systems: everything goes through the folder's descriptor, so that nobody can put another folder
// in its place meanwhile. A held file is one with flock(2), which the kernel releases with the process.

#include "core/submit/OutboxFolder.h"

#include "core/submit/DescriptorLinux.h"
#include "core/submit/OutboxNames.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>

namespace mahfooz::submit {

namespace {

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0600;
constexpr int kAttempts = 8;  // against a neighbour that sweeps, or removes the folder, at the same moment

struct CloseListing {
  void operator()(DIR* listing) const noexcept { ::closedir(listing); }
};

ErrorCode codeForFolder(int error) noexcept {
  return error == ENOSPC || error == EDQUOT || error == EIO || error == EMFILE || error == ENFILE
             ? ErrorCode::StorageFailed
             : ErrorCode::OutputFailed;
}

// Makes a folder and those above it; the entries are on the disk when it returns 0, else an errno.
int makeFolders(const std::filesystem::path& path) {
  if (::mkdir(path.c_str(), kFolderMode) != 0) {
    if (errno == EEXIST) return 0;
    if (errno != ENOENT || !path.has_relative_path()) return errno;
    if (const int error = makeFolders(path.parent_path()); error != 0) return error;
    if (::mkdir(path.c_str(), kFolderMode) != 0) return errno == EEXIST ? 0 : errno;
  }
  const Descriptor parent(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // A folder above ours that we may enter but not read cannot be flushed: its owner made it so.
  if (!parent) return errno == EACCES ? 0 : errno;
  return folderFlushed(parent.number()) ? 0 : errno;
}

bool isOwnAndClosed(int descriptor) {
  struct stat facts {};
  return ::fstat(descriptor, &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == ::geteuid() &&
         (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

// Whether the open file or folder was not removed meanwhile.
bool hasName(int descriptor) {
  struct stat facts {};
  return ::fstat(descriptor, &facts) == 0 && facts.st_nlink > 0;
}

bool isOwnFile(const struct stat& facts) {
  return S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid();
}

// Opens an ordinary file of the user's own; nothing when there is none.
Result<std::optional<Descriptor>> openFile(int folder, const std::string& name, int access) {
  constexpr int kCareful = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;  // a link, a pipe, a terminal
  Descriptor file(::openat(folder, name.c_str(), access | kCareful));
  if (!file) {
    if (errno == ENOENT) return std::optional<Descriptor>();
    return errno == ELOOP || errno == EISDIR || errno == ENXIO || errno == EACCES ? ErrorCode::OutboxFileDamaged
                                                                                  : ErrorCode::StorageFailed;
  }
  struct stat facts {};
  if (::fstat(file.number(), &facts) != 0) return ErrorCode::StorageFailed;
  if (!isOwnFile(facts)) return ErrorCode::OutboxFileDamaged;
  return std::optional(std::move(file));
}

Result<std::string> readAll(int file, std::size_t maximumBytes) {
  struct stat facts {};
  if (::fstat(file, &facts) != 0) return ErrorCode::StorageFailed;
  if (facts.st_size > static_cast<off_t>(maximumBytes)) return ErrorCode::OutboxFileDamaged;
  std::string content(static_cast<std::size_t>(facts.st_size), '\0');
  std::size_t have = 0;
  while (have < content.size()) {
    const auto count = uninterrupted(
        [&] { return ::pread(file, content.data() + have, content.size() - have, static_cast<off_t>(have)); });
    if (count < 0) return ErrorCode::StorageFailed;
    if (count == 0) break;  // became shorter meanwhile: the check at the end of the text tells
    have += static_cast<std::size_t>(count);
  }
  content.resize(have);
  return content;
}

enum class Holding { Ours, NotOurs, Failed };

// Ours: held from now on, and the file still has a name. NotOurs: another holds it, or it is gone.
Holding tryToHold(int file) {
  if (uninterrupted([&] { return ::flock(file, LOCK_EX | LOCK_NB); }) != 0)
    return errno == EWOULDBLOCK ? Holding::NotOurs : Holding::Failed;
  return hasName(file) ? Holding::Ours : Holding::NotOurs;
}

struct TemporaryFile {
  Descriptor file;
  std::string name;
};

// Held from its first moment, or nearly so: a neighbour that sweeps between the two calls takes it for left over, and
// another is made.
std::optional<TemporaryFile> makeTemporary(int folder) {
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    TemporaryFile made{{}, randomOutboxName(kTemporaryEnding)};
    made.file =
        Descriptor(::openat(folder, made.name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kFileMode));
    if (!made.file) return std::nullopt;
    const Holding holding = tryToHold(made.file.number());
    if (holding == Holding::Ours) return made;
    ::unlinkat(folder, made.name.c_str(), 0);
    if (holding == Holding::Failed) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

struct HeldFile::Handle {
  Descriptor file;
};

HeldFile::HeldFile(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
HeldFile::HeldFile(HeldFile&&) noexcept = default;
HeldFile& HeldFile::operator=(HeldFile&&) noexcept = default;
HeldFile::~HeldFile() = default;

Result<std::string> HeldFile::read(std::size_t maximumBytes) const {
  return readAll(m_handle->file.number(), maximumBytes);
}

bool HeldFile::isThere() const {
  return hasName(m_handle->file.number());
}

struct OutboxFolder::Handle {
  Descriptor folder;
};

OutboxFolder::OutboxFolder(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
OutboxFolder::OutboxFolder(OutboxFolder&&) noexcept = default;
OutboxFolder& OutboxFolder::operator=(OutboxFolder&&) noexcept = default;
OutboxFolder::~OutboxFolder() = default;

// A null pointer when there is no such folder.
Result<std::unique_ptr<OutboxFolder::Handle>> OutboxFolder::opened(const std::string& path) {
  Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!folder) {
    if (errno == ENOENT) return std::unique_ptr<Handle>();
    return codeForFolder(errno);
  }
  if (!isOwnAndClosed(folder.number())) return ErrorCode::OutputFailed;
  return std::make_unique<Handle>(Handle{std::move(folder)});
}

Result<OutboxFolder> OutboxFolder::make(const std::string& path) {
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const int error = makeFolders(path);
    if (error == ENOENT) continue;  // the folder above has just been removed, empty as it was
    if (error != 0) return codeForFolder(error);
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
  ::rmdir(path.c_str());
}

Result<std::vector<std::string>> OutboxFolder::names() const {
  const int folder = m_handle->folder.number();
  Descriptor again(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!again && !hasName(folder)) return std::vector<std::string>();  // removed meanwhile, so it was empty
  if (!again) return ErrorCode::StorageFailed;
  const std::unique_ptr<DIR, CloseListing> listing(::fdopendir(again.number()));
  if (!listing) return ErrorCode::StorageFailed;
  again.release();  // now the listing's
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = ::readdir(listing.get())) {
    std::string name(static_cast<const char*>(entry->d_name));
    if (name != "." && name != "..") names.push_back(std::move(name));
  }
  if (errno != 0) return ErrorCode::StorageFailed;
  std::ranges::sort(names);
  return names;
}

Result<std::int64_t> OutboxFolder::sizeOf(const std::string& name) const {
  struct stat facts {};
  if (::fstatat(m_handle->folder.number(), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0)
    return ErrorCode::StorageFailed;
  return facts.st_size;
}

Result<std::string> OutboxFolder::read(const std::string& name, std::size_t maximumBytes) const {
  const auto file = openFile(m_handle->folder.number(), name, O_RDONLY);
  if (!file) return file.error();
  if (!*file) return ErrorCode::FileNotFound;
  return readAll((*file)->number(), maximumBytes);
}

Result<std::optional<HeldFile>> OutboxFolder::hold(const std::string& name) const {
  auto file = openFile(m_handle->folder.number(), name, O_RDWR);
  if (!file) return file.error();
  if (!*file) return std::optional<HeldFile>();
  const Holding holding = tryToHold((*file)->number());
  if (holding == Holding::Failed) return ErrorCode::StorageFailed;
  if (holding == Holding::NotOurs) return std::optional<HeldFile>();
  return std::optional(HeldFile(std::make_unique<HeldFile::Handle>(HeldFile::Handle{std::move(**file)})));
}

Result<void> OutboxFolder::write(const std::string& name, std::string_view bytes) const {
  const int folder = m_handle->folder.number();
  const auto temporary = makeTemporary(folder);
  if (!temporary) return !hasName(folder) ? ErrorCode::FileNotFound : ErrorCode::StorageFailed;
  const bool isWhole = writeAll(temporary->file.number(), bytes) && flushed(temporary->file.number());
  if (!isWhole || ::renameat(folder, temporary->name.c_str(), folder, name.c_str()) != 0) {
    ::unlinkat(folder, temporary->name.c_str(), 0);
    return ErrorCode::StorageFailed;
  }
  if (folderFlushed(folder)) return {};
  ::unlinkat(folder, name.c_str(), 0);  // it might be gone after a power cut: rather gone now
  return ErrorCode::StorageFailed;
}

Result<void> OutboxFolder::remove(const std::string& name) const {
  if (::unlinkat(m_handle->folder.number(), name.c_str(), 0) != 0 && errno != ENOENT) return ErrorCode::StorageFailed;
  return {};
}

Result<void> OutboxFolder::sync() const {
  if (!folderFlushed(m_handle->folder.number())) return ErrorCode::StorageFailed;
  return {};
}

void OutboxFolder::sweep() const {
  const auto all = names();
  if (!all) return;
  for (const std::string& name : *all) {
    if (!isOutboxName(name, kTemporaryEnding)) continue;
    const auto held = hold(name);
    if (held && *held) ::unlinkat(m_handle->folder.number(), name.c_str(), 0);
  }
}

}  // namespace mahfooz::submit
