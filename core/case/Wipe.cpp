#include "core/case/Wipe.h"

#include "core/case/WipeRegisters.h"

#include <sodium.h>

namespace mahfooz::cases {

namespace {

// The window's event loop goes some 60 KiB down (measured while it lays out, paints and opens the file dialog), the
// making of a submission 20. A thread has 8 MiB.
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
