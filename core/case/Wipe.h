#pragma once

#include <cstddef>
#include <string>

namespace mahfooz::cases {

// Overwrites what was secret, in a way that no compiler leaves out (sodium_memzero).
void wipeMemory(void* memory, std::size_t bytes) noexcept;

// The whole of its memory, also what lies behind its end; it is empty afterwards.
void wipe(std::string& text) noexcept;

}  // namespace mahfooz::cases
