#pragma once

namespace mahfooz::cases {

// Makes libsodium ready; cheap after the first time and safe from any thread. Everything here that uses it calls this
// first. A library that cannot start (no randomness) ends the program: nothing could be kept secret.
void startSodium() noexcept;

}  // namespace mahfooz::cases
