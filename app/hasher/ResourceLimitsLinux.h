#pragma once

#include "app/hasher/Sandbox.h"

namespace mahfooz::hasher {

// Hard limits on memory, processor time, files, processes; true when each was seen to be in force. The values and their
// reasons are in the implementation.
[[nodiscard]] bool limitResources(Work work) noexcept;

}  // namespace mahfooz::hasher
