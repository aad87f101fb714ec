#include "core/case/Wipe.h"

#include <sodium.h>

namespace mahfooz::cases {

void wipeMemory(void* memory, std::size_t bytes) noexcept {
  sodium_memzero(memory, bytes);
}

void wipe(std::string& text) noexcept {
  text.resize(text.capacity());
  sodium_memzero(text.data(), text.size());
  text.clear();
}

}  // namespace mahfooz::cases
