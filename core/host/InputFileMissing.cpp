#include "core/host/InputFile.h"

namespace mahfooz::host {

// A platform for which the hasher has no sandbox: no file is handed to anybody.

Result<InputFile> InputFile::refer(const QString& /*filePath*/) {
  return ErrorCode::SandboxUnavailable;
}

InputFile::InputFile(InputFile&& other) noexcept = default;
InputFile& InputFile::operator=(InputFile&& other) noexcept = default;
InputFile::~InputFile() = default;

Result<void> InputFile::giveTo(QProcess& /*process*/) const {
  return ErrorCode::SandboxUnavailable;
}

bool InputFile::wasUnreadable(int /*exitCode*/) noexcept {
  return false;
}

}  // namespace mahfooz::host
