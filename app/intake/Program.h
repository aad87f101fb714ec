#pragma once

#include "app/intake/Options.h"
#include "app/intake/StopSignal.h"

namespace mahfooz::intake {

// Opens keys and storage, listens, writes the profile, serves until it is told to stop. Returns the program's exit
// code: 0, or 1 with one line on standard error that says which step failed.
[[nodiscard]] int runService(Options options, StopSignal& stop);

}  // namespace mahfooz::intake
