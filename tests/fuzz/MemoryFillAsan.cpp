#include "tests/fuzz/MemoryFill.h"

#include <cstddef>
#include <cstring>

namespace {

int fillByte = -1;  // -1: off

}  // namespace

// The address sanitizer's runtime calls this after every allocation (sanitizer/allocator_interface.h). Larger blocks
// are left alone: calloc() takes them from the system as zeros and does not write them again.
extern "C" void __sanitizer_malloc_hook(const volatile void* memory, std::size_t size) {
  constexpr std::size_t kMost = std::size_t{64} << 10U;
  if (fillByte >= 0 && size <= kMost) std::memset(const_cast<void*>(memory), fillByte, size);
}

namespace mahfooz::fuzz {

MemoryFill::MemoryFill(std::uint8_t byte) noexcept {
  fillByte = byte;
}

MemoryFill::~MemoryFill() {
  fillByte = -1;
}

}  // namespace mahfooz::fuzz
