#pragma once

namespace mahfooz::hasher {

// Each is true when it is done and was seen to be in force.

// Standard output is a pipe. From here on the C library writes bytes as they are.
[[nodiscard]] bool answersIntoPipe() noexcept;

// Nothing was inherited but the three standard handles. Handles that a process opens itself are not inheritable, so one
// that is has come from outside. Afterwards none is, and standard error is closed.
[[nodiscard]] bool inheritedNothingElse() noexcept;

}  // namespace mahfooz::hasher
