#pragma once

#include <QtCore/QProcess>

namespace mahfooz::host {

// Whether a process was ended by the system because its processor time was used up. Asked with what QProcess says of
// its end. One implementation a platform, chosen by the build.
[[nodiscard]] bool usedUpItsTime(int exitCode, QProcess::ExitStatus status) noexcept;

}  // namespace mahfooz::host
