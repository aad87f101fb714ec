#pragma once

#include "app/hasher/Sandbox.h"

namespace mahfooz::hasher {

// seccomp: a short list of system calls is allowed, every other one kills the process. True when it was then
// seen to work. Nothing can be taken back or added afterwards.
[[nodiscard]] bool allowOnlyDecoding(Work::Kind kind) noexcept;

}  // namespace mahfooz::hasher
