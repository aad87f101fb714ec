#pragma once

#include <cstdint>

namespace mahfooz::fuzz {

// As long as one of these lives, fresh memory of the heap is full of this byte, that of C libraries too. A result that
// changes with the byte was made of memory that nobody had written to.
class MemoryFill {
 public:
  explicit MemoryFill(std::uint8_t byte) noexcept;
  MemoryFill(const MemoryFill&) = delete;
  MemoryFill& operator=(const MemoryFill&) = delete;
  ~MemoryFill();
};

}  // namespace mahfooz::fuzz
