#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace mahfooz::tests {

// Expected values, made with the reference program of facebook/ThreatExchange at commit baefb4ed (pdq/cpp) from the
// pictures of tests/support/Patterns.h.

struct ReferenceHashes {
  std::string_view pattern;
  std::uint64_t pictureDigest;  // of the samples as drawn, before any shrinking: proves the picture
  int quality;
  std::array<std::string_view, 8> hashes;  // in the order of hash::kAllDihedrals
};

[[nodiscard]] std::span<const ReferenceHashes> referenceHashesFull();
[[nodiscard]] std::span<const ReferenceHashes> referenceHashesShrunk();

struct ReferenceSpectrum {
  std::string_view pattern;
  bool shrunk;
  std::uint64_t keptDigest;                     // of the 64 x 64 samples as little-endian bytes
  std::array<std::uint32_t, 256> coefficients;  // bit patterns
};

[[nodiscard]] std::span<const ReferenceSpectrum> referenceSpectra();

// 16 rows of 64, bit patterns.
[[nodiscard]] std::span<const std::uint32_t> referenceDctMatrix();

}  // namespace mahfooz::tests
