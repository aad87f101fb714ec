#include "core/submit/PrivateFile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

namespace mahfooz::submit {

namespace {

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;

class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { (void)close(); }
  [[nodiscard]] int number() const noexcept { return m_number; }
  [[nodiscard]] bool isOpen() const noexcept { return m_number >= 0; }
  bool close() {
    const int number = std::exchange(m_number, -1);
    return number < 0 || ::close(number) == 0;  // some file systems tell of a full disk only here
  }

 private:
  int m_number;
};

// The folder and the name in it; a name that ends in a slash, "." or ".." is no file's.
struct Place {
  QByteArray folder;
  QByteArray name;
};

Place placeOf(const QString& path) {
  const QFileInfo info(path);
  return {QFile::encodeName(info.path()), QFile::encodeName(info.fileName())};
}

bool writeAll(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file, content.data(), content.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool fill(int folder, const char* name, std::string_view content) {
  Descriptor file(::openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly));
  return file.isOpen() && writeAll(file.number(), content) && ::fsync(file.number()) == 0 && file.close();
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
  if (!folder.isOpen() || place.name.isEmpty()) return ErrorCode::OutputFailed;
  const std::string temporary = ".mahfooz-" + std::to_string(QRandomGenerator::system()->generate64()) + ".part";
  int failure = fill(folder.number(), temporary.c_str(), content) ? 0 : EIO;
  if (failure == 0) failure = moveInto(folder.number(), temporary.c_str(), place.name.constData(), existing);
  if (failure == 0) {
    (void)::fsync(folder.number());  // the name; not every file system can
    return {};
  }
  (void)::unlinkat(folder.number(), temporary.c_str(), 0);
  return failure == EEXIST ? ErrorCode::OutputExists : ErrorCode::OutputFailed;
}

}  // namespace mahfooz::submit
