#include "core/host/CoreDumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace mahfooz::host {

// The limit alone is not enough: where the system pipes core dumps to a collector, the kernel does not ask for it.
// Neither call can fail with these arguments.
void forbidCoreDumps() noexcept {
  constexpr rlimit kNone{0, 0};
  setrlimit(RLIMIT_CORE, &kNone);
  prctl(PR_SET_DUMPABLE, 0);
}

}  // namespace mahfooz::host
