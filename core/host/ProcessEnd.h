#pragma once

namespace mahfooz::host {

// Whether a process that did not end by itself was ended by the system because its processor time was used up.
// `exitCode` is what QProcess gives for it. One implementation a platform, chosen by the build.
[[nodiscard]] bool usedUpItsTime(int exitCode) noexcept;

}  // namespace mahfooz::host
