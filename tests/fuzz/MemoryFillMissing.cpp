#include "tests/fuzz/MemoryFill.h"

namespace mahfooz::fuzz {

// No way to ask this platform's allocator: what stands in memory by chance is compared.
MemoryFill::MemoryFill(std::uint8_t /*byte*/) noexcept {}
MemoryFill::~MemoryFill() = default;

}  // namespace mahfooz::fuzz
