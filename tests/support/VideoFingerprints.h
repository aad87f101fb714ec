#pragma once

#include "core/base/Fingerprint.h"

#include <vector>

namespace mahfooz::tests {

// Values of the right form and size as the hasher gives them for a video of so many hashed frames, one a second. Each
// frame has another hash.
[[nodiscard]] Fingerprint vpdqOf(int frames, int quality = 87);
[[nodiscard]] Fingerprint tmkValue();
[[nodiscard]] Fingerprint md5Value(char digit = 'c');
[[nodiscard]] MediaFingerprints videoOf(int frames);

inline constexpr int kTwoHours = 7200;  // seconds, and frames

}  // namespace mahfooz::tests
