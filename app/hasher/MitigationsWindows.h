#pragma once

namespace mahfooz::hasher {

// Each is true when it is done and was seen to be in force.

// What a process may forbid itself: new code in memory, libraries that are not Windows' own or not beside Windows,
// fonts of the person's own, wrong handles that go unnoticed, other processes.
[[nodiscard]] bool forbidNewCode() noexcept;

// What the parent has to ask for when it starts the process: addresses by chance, no window system, no foreign hooks.
[[nodiscard]] bool startedHardened() noexcept;

// No crash report: it would hold the picture.
[[nodiscard]] bool forbidReports() noexcept;

}  // namespace mahfooz::hasher
