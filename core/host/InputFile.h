#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <cstdint>

class QProcess;

namespace mahfooz::host {

// A picture on its way to a hasher. This process, which may have sockets, never holds a descriptor that it could read
// the picture by: it holds a mere reference to the file, and the file is opened for reading between fork and exec, in
// the process that becomes the hasher. On Windows there is no such moment: there this process holds the file open for
// reading from refer() until the hasher has started, some milliseconds, and never reads. One implementation a platform,
// chosen by the build.
class InputFile {
 public:
  // Errors: FileNotFound, FileUnreadable, FileNotRegular, FileEmpty; HasherNotStarted when this process has no
  // descriptor left. Never waits, not even on a pipe without a writer.
  [[nodiscard]] static Result<InputFile> refer(const QString& filePath);

  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&& other) noexcept;
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile();

  // Makes the file the standard input of a process that is about to be started; where it is the parent who locks a
  // hasher in (Windows), that too. Keep this object until start() has returned. Errors: SandboxUnavailable.
  [[nodiscard]] Result<void> giveTo(QProcess& process) const;

  // Whether a process ended with this code because the file could not be opened for reading.
  [[nodiscard]] static bool wasUnreadable(int exitCode) noexcept;

 private:
  explicit InputFile(std::intptr_t handle) noexcept : m_handle(handle) {}

  std::intptr_t m_handle = -1;  // a descriptor; on Windows a HANDLE, of which -1 is none either
};

}  // namespace mahfooz::host
