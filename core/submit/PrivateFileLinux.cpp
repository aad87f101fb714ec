#include "core/submit/PrivateFile.h"

#include "core/submit/DescriptorLinux.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <string>

namespace mahfooz::submit {

namespace {

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

// The folder and the name in it; a name that ends in a slash, "." or ".." is no file's.
struct Place {
  QByteArray folder;
  QByteArray name;
};

Place placeOf(const QString& path) {
  const QFileInfo info(path);
  return {QFile::encodeName(info.path()), QFile::encodeName(info.fileName())};
}

bool fill(int folder, const char* name, std::string_view content) {
  Descriptor file(::openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly));
  return file && writeAll(file.number(), content) && flushed(file.number()) && file.close();
}

// Some file systems of memory cards cannot rename without replacing; there a look before has to do.
int renameWithoutReplacing(int folder, const char* from, const char* to) {
  if (::renameat2(folder, from, folder, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  struct stat found {};
  if (::fstatat(folder, to, &found, AT_SYMLINK_NOFOLLOW) == 0) return EEXIST;
  return ::renameat(folder, from, folder, to) == 0 ? 0 : errno;
}

int moveInto(int folder, const char* from, const char* to, Existing existing) {
  if (existing == Existing::Refuse) return renameWithoutReplacing(folder, from, to);
  return ::renameat(folder, from, folder, to) == 0 ? 0 : errno;
}

}  // namespace

Result<void> writePrivateFile(const QString& path, std::string_view content, Existing existing) {
  const Place place = placeOf(path);
  const Descriptor folder(::open(place.folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder || place.name.isEmpty()) return ErrorCode::OutputFailed;
  const std::string temporary = ".mahfooz-" + std::to_string(QRandomGenerator::system()->generate64()) + ".part";
  int failure = fill(folder.number(), temporary.c_str(), content) ? 0 : EIO;
  if (failure == 0) failure = moveInto(folder.number(), temporary.c_str(), place.name.constData(), existing);
  if (failure == 0) {
    (void)folderFlushed(folder.number());  // the name; the content is safe, and the person can see the file
    return {};
  }
  (void)::unlinkat(folder.number(), temporary.c_str(), 0);
  return failure == EEXIST ? ErrorCode::OutputExists : ErrorCode::OutputFailed;
}

}  // namespace mahfooz::submit
