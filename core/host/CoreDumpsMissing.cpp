#include "core/host/CoreDumps.h"

namespace mahfooz::host {

void forbidCoreDumps() noexcept {}

}  // namespace mahfooz::host
