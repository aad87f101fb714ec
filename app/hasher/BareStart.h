#pragma once

namespace mahfooz::hasher {

// Sees to it that the process has the environment of wire::kHasherEnvironment and nothing more, where need be by
// beginning the program anew with the same arguments and descriptors. False when that cannot be done.
[[nodiscard]] bool startBare(char** arguments) noexcept;

}  // namespace mahfooz::hasher
