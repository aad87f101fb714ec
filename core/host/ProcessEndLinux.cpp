#include "core/host/ProcessEnd.h"

#include <csignal>

namespace mahfooz::host {

// QProcess gives the number of the signal.
bool usedUpItsTime(int exitCode) noexcept {
  return exitCode == SIGXCPU;
}

}  // namespace mahfooz::host
