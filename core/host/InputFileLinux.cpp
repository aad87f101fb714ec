#include "core/host/InputFile.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mahfooz::host {

namespace {

// Said by the child before it has become a hasher. A hasher itself ends with 0, 1 or 2.
constexpr int kUnreadableExit = 97;

using LinkPath = std::array<char, 32>;  // "/proc/self/fd/" and a number

ErrorCode codeForOpening(int problem) noexcept {
  switch (problem) {
    case ENOENT:
    case ENOTDIR:
      return ErrorCode::FileNotFound;
    case EMFILE:
    case ENFILE:
      return ErrorCode::HasherNotStarted;
    default:
      return ErrorCode::FileUnreadable;
  }
}

Result<void> judge(int descriptor) {
  struct stat facts {};
  if (fstat(descriptor, &facts) != 0) return ErrorCode::FileUnreadable;
  if (!S_ISREG(facts.st_mode)) return ErrorCode::FileNotRegular;
  if (facts.st_size <= 0) return ErrorCode::FileEmpty;
  return {};
}

// Between fork and exec: nothing but system calls. Whatever this program has inherited itself goes no further; where
// the kernel is too old for that, the hasher closes it (and is refused for want of Landlock). The first try leaves no
// trace in the file's time of access; only its owner may ask for that.
void openAsStandardInput(const LinkPath& path) noexcept {
  close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
  int descriptor = open(path.data(), O_RDONLY | O_CLOEXEC | O_NOATIME);
  if (descriptor < 0) descriptor = open(path.data(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 || dup2(descriptor, STDIN_FILENO) < 0) _exit(kUnreadableExit);
}

}  // namespace

Result<InputFile> InputFile::refer(const QString& filePath) {
  const int descriptor = open(QFile::encodeName(filePath).constData(), O_PATH | O_CLOEXEC);
  if (descriptor < 0) return codeForOpening(errno);
  InputFile file(descriptor);
  if (const auto judged = judge(descriptor); !judged) return judged.error();
  return file;
}

InputFile::InputFile(InputFile&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
  std::swap(m_handle, other.m_handle);
  return *this;
}

InputFile::~InputFile() {
  if (m_handle >= 0) close(static_cast<int>(m_handle));
}

Result<void> InputFile::giveTo(QProcess& process) const {
  LinkPath path{};
  std::snprintf(path.data(), path.size(), "/proc/self/fd/%d", static_cast<int>(m_handle));
  process.setStandardInputFile(QProcess::nullDevice());  // until the child replaces it
  process.setChildProcessModifier([path] { openAsStandardInput(path); });
  return {};
}

bool InputFile::wasUnreadable(int exitCode) noexcept {
  return exitCode == kUnreadableExit;
}

}  // namespace mahfooz::host
