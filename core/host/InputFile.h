#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

class QProcess;

namespace mahfooz::host {

// A picture on its way to a hasher. This process, which may have sockets, never holds a descriptor that it could read
// the picture by: it holds a mere reference to the file, and the file is opened for reading between fork and exec, in
// the process that becomes the hasher. One implementation a platform, chosen by the build.
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

  // Makes the file the standard input of a process that is about to be started. Keep this object until start() has
  // returned.
  void giveTo(QProcess& process) const;

  // Whether a process ended with this code because the file could not be opened for reading.
  [[nodiscard]] static bool wasUnreadable(int exitCode) noexcept;

 private:
  explicit InputFile(int descriptor) noexcept : m_descriptor(descriptor) {}

  int m_descriptor = -1;
};

}  // namespace mahfooz::host
