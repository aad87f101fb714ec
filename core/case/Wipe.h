#pragma once

#include <cstddef>
#include <string>

namespace mahfooz::cases {

// Overwrites what was secret, in a way that no compiler leaves out (sodium_memzero).
void wipeMemory(void* memory, std::size_t bytes) noexcept;

// The whole of its memory, also what lies behind its end; it is empty afterwards.
void wipe(std::string& text) noexcept;

// What functions that have ended have left on this thread's stack, as far down as anything of ours and of Qt's goes,
// and in the processor's registers. At the end of a thread that has handled secrets, and of a program (std::atexit).
void wipeStack() noexcept;

}  // namespace mahfooz::cases
