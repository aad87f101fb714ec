#pragma once

#include "core/hash/TentFilter.h"

#include <array>
#include <cstddef>

namespace mahfooz::hash {

// PDQ keeps 16 frequencies each way, 1..16; the constant part is left out.
inline constexpr int kFrequencies = 16;

// Row-major: [vertical frequency - 1][horizontal frequency - 1].
using Coefficients = std::array<float, static_cast<std::size_t>(kFrequencies) * kFrequencies>;

// Rows are frequencies 1..16, columns samples 0..63.
using DctMatrix = std::array<std::array<float, kKeptSide>, kFrequencies>;

// Computed once from the formula, in double, and rounded (facebook/ThreatExchange, pdq/cpp/hashing,
// compute_dct_matrix).
[[nodiscard]] const DctMatrix& dctMatrix() noexcept;

// D * samples * D transposed; float, every sum in ascending order from zero.
[[nodiscard]] Coefficients dctOf(const KeptSamples& samples) noexcept;

}  // namespace mahfooz::hash
