#pragma once

namespace mahfooz::cases {

// Copying a text leaves its last bytes in the processor's vector registers, and whoever saves these next (the dynamic
// linker does so on the stack) writes them into memory again.
void wipeRegisters() noexcept;

}  // namespace mahfooz::cases
