#include "core/host/ProcessEnd.h"

#include <csignal>

namespace mahfooz::host {

// QProcess gives the number of the signal.
bool usedUpItsTime(int exitCode, QProcess::ExitStatus status) noexcept {
  return status == QProcess::CrashExit && exitCode == SIGXCPU;
}

}  // namespace mahfooz::host
