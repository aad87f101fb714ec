#pragma once

#include "tests/support/NamedFile.h"

namespace mahfooz::test {

// Transport streams with lost, changed, repeated and empty packets, with tables that speak of a hundred streams, and
// without any picture. `whole` has packets of 188 bytes.
[[nodiscard]] NamedFiles brokenStreams(const Bytes& whole);

// GIFs of a hundred thousand frames, of frames without a size or a time, of a huge canvas.
[[nodiscard]] NamedFiles gifBombs();

// A GIF of this many frames of five by five pixels, shown for hundredths of a second each.
[[nodiscard]] Bytes gifOf(int frames, std::uint32_t hundredths);

}  // namespace mahfooz::test
