#pragma once

#include "core/hash/TmkFingerprint.h"
#include "core/hash/Vpdq.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mahfooz::test {

using Bytes = std::vector<std::uint8_t>;

// What the reference programs made of a clip (facebook/ThreatExchange, vpdq/cpp and tmk/cpp).
struct ReferenceFrame {
  int number = 0;
  int quality = 0;
  hash::PdqHash hash;
  std::string seconds;
};

// The clip itself; `name` is without the ending.
[[nodiscard]] Bytes referenceClip(const std::string& name);

// `list`: "r1" for one hash a second, "r0" for every frame.
[[nodiscard]] std::vector<ReferenceFrame> referenceVpdq(const std::string& name, const std::string& list);

[[nodiscard]] hash::TmkFingerprint referenceTmk(const std::string& name);

}  // namespace mahfooz::test
