#include "core/host/ProcessEnd.h"

namespace mahfooz::host {

// A platform for which the hasher has no limit of processor time.
bool usedUpItsTime(int /*exitCode*/, QProcess::ExitStatus /*status*/) noexcept {
  return false;
}

}  // namespace mahfooz::host
