#pragma once

#include <cstddef>

namespace mahfooz::hasher {

// Hard limits on memory, processor time, files, processes; true when each was seen to be in force. The values and their
// reasons are in the implementation.
[[nodiscard]] bool limitResources(std::size_t inputBytes) noexcept;

}  // namespace mahfooz::hasher
