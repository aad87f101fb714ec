#include "core/case/Wipe.h"

#include "core/case/WipeRegisters.h"

#include <sodium.h>

namespace mahfooz::cases {

namespace {

// Several times deeper than laying out, painting and the file dialog go, by what their frames hold; a thread has 8 MiB.
constexpr std::size_t kDeepest = 512 * 1024;

}  // namespace

void wipeMemory(void* memory, std::size_t bytes) noexcept {
  sodium_memzero(memory, bytes);
}

void wipe(std::string& text) noexcept {
  text.resize(text.capacity());
  sodium_memzero(text.data(), text.size());
  text.clear();
}

void wipeStack() noexcept {
  wipeRegisters();
  sodium_stackzero(kDeepest);
}

}  // namespace mahfooz::cases
