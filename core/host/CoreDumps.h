#pragma once

namespace mahfooz::host {

// A crash leaves no picture of this process's memory on the disk, whoever collects such pictures on this computer; nor
// can another program of the same person look into it. At the start of a program that holds secrets. The programs that
// it starts write no core file either.
void forbidCoreDumps() noexcept;

}  // namespace mahfooz::host
