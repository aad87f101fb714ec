#pragma once

#include "tests/support/Picture.h"

#include <string>
#include <vector>

namespace mahfooz::tests {

// PDQ once more, written straight from its definition for a whole picture in memory, slow and without a trick: what the
// streamed one must equal in every bit. Shares no code with core/hash.
struct PlainPdq {
  std::vector<float> kept;          // 64 x 64
  std::vector<float> coefficients;  // 16 x 16
  int quality = 0;
};

// The picture's sides are at least 5.
[[nodiscard]] PlainPdq plainPdq(const Picture& picture);

// What the command-line tool of the reference does first: if a side is over 512, nearest neighbour to 512 x 512,
// anchored at the top left.
[[nodiscard]] Picture shrunkAsCommandLineTool(const Picture& picture);

}  // namespace mahfooz::tests
