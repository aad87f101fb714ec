#pragma once

#include "tests/support/NamedFile.h"

namespace mahfooz::test {

// A whole WebM of one VP8 stream with one element changed at a time: lengths, times and sides that are zero or huge.
[[nodiscard]] NamedFiles lyingMatroskas(const Bytes& whole);

// Elements in elements, endless ones, and a hundred thousand that say nothing.
[[nodiscard]] NamedFiles matroskaBombs(const Bytes& whole);

}  // namespace mahfooz::test
