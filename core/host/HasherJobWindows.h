#pragma once

#include "core/host/HandleWindows.h"

#include <cstdint>

namespace mahfooz::host {

// A job for one hasher with the limits that it demands (app/hasher/JobWindows.h). Whoever is in it dies with it. Empty
// when Windows refuses one of them.
[[nodiscard]] OwnedHandle makeHasherJob(std::uint64_t inputBytes);

}  // namespace mahfooz::host
