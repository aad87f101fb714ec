#pragma once

#include "app/hasher/Sandbox.h"

namespace mahfooz::hasher {

// Whether the job that the parent put this process into says what it has to: one process, gone with the parent, no
// crash report, no more memory than wire::kHasherMemoryBytes, nothing of the person's desktop or clipboard.
[[nodiscard]] bool isInStrictJob() noexcept;

// Whether the job's limit of processor time is no larger than this work may take.
[[nodiscard]] bool hasTimeLimit(Work work) noexcept;

}  // namespace mahfooz::hasher
