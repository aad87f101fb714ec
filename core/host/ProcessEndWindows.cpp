#include "core/host/ProcessEnd.h"

#include <windows.h>

namespace mahfooz::host {

// What a job ends a process with whose time is over.
bool usedUpItsTime(int exitCode, QProcess::ExitStatus /*status*/) noexcept {
  return exitCode == ERROR_NOT_ENOUGH_QUOTA;
}

}  // namespace mahfooz::host
