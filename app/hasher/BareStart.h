#pragma once

namespace mahfooz::hasher {

// Whether the process has the environment of wire::kHasherEnvironment and nothing more.
[[nodiscard]] bool startedBare() noexcept;

// Begins the program anew in that environment, with the same arguments and descriptors. Comes back only when that fails.
void startBare(char** arguments) noexcept;

}  // namespace mahfooz::hasher
