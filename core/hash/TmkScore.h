#pragma once

#include "core/hash/TmkFingerprint.h"

namespace mahfooz::hash {

// From here two videos are taken for the same one, at both levels; 0.9 means nearly identical (facebook/ThreatExchange,
// tmk/README.md).
inline constexpr double kTmkMatchScore = 0.7;

// How alike their pictures are on average, whatever the order: cosine similarity, -1..1; 0 if one of them is black.
[[nodiscard]] double tmkLevel1(const TmkFingerprint& a, const TmkFingerprint& b) noexcept;

// How alike they are in time, at the best offset between them: the kernel's greatest value, about 0..1. Takes some
// hundred thousand steps: ask level 1 first.
[[nodiscard]] double tmkLevel2(const TmkFingerprint& a, const TmkFingerprint& b) noexcept;

}  // namespace mahfooz::hash
