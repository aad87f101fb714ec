#pragma once

#include "tests/support/NamedFile.h"

namespace mahfooz::test {

// Photos that are small and want much, beyond those of BrokenFiles.h: pixels that cost no bytes, chunks, segments and
// scans without end.
[[nodiscard]] NamedFiles photoBombs();

}  // namespace mahfooz::test
