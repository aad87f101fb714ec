#include "tests/fuzz/MemoryFill.h"

#include <malloc.h>

namespace mahfooz::fuzz {

// glibc fills with the complement; 0 turns it off.
MemoryFill::MemoryFill(std::uint8_t byte) noexcept {
  mallopt(M_PERTURB, static_cast<std::uint8_t>(~byte));
}

MemoryFill::~MemoryFill() {
  mallopt(M_PERTURB, 0);
}

}  // namespace mahfooz::fuzz
