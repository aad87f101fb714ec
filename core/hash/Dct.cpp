#include "core/hash/Dct.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mahfooz::hash {

namespace {

constexpr std::size_t kSide = kKeptSide;
constexpr std::size_t kRows = kFrequencies;

DctMatrix makeMatrix() noexcept {
  const auto scale = static_cast<double>(static_cast<float>(std::sqrt(2.0 / kKeptSide)));
  DctMatrix matrix{};
  for (int i = 0; i < kFrequencies; ++i) {
    for (int j = 0; j < kKeptSide; ++j) {
      const double angle = ((std::numbers::pi / 2.0 / kKeptSide) * (i + 1)) * (2 * j + 1);
      matrix[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] = static_cast<float>(scale * std::cos(angle));
    }
  }
  return matrix;
}

using Transposed = std::array<std::array<float, kRows>, kSide>;

Transposed transposedMatrix() noexcept {
  Transposed result{};
  for (std::size_t i = 0; i < kRows; ++i) {
    for (std::size_t j = 0; j < kSide; ++j)
      result[j][i] = dctMatrix()[i][j];
  }
  return result;
}

// sums[] += factor * row[]: one term of many sums side by side, so that each keeps its order.
template <std::size_t N>
void addTerm(std::array<float, N>& sums, float factor, const float* row) noexcept {
  for (std::size_t j = 0; j < N; ++j)
    sums[j] += factor * row[j];
}

}  // namespace

const DctMatrix& dctMatrix() noexcept {
  static const DctMatrix kMatrix = makeMatrix();
  return kMatrix;
}

Coefficients dctOf(const KeptSamples& samples) noexcept {
  static const Transposed kTransposed = transposedMatrix();
  Coefficients result{};
  for (std::size_t i = 0; i < kRows; ++i) {
    std::array<float, kSide> half{};
    for (std::size_t k = 0; k < kSide; ++k)
      addTerm(half, dctMatrix()[i][k], samples.data() + k * kSide);
    std::array<float, kRows> sums{};
    for (std::size_t k = 0; k < kSide; ++k)
      addTerm(sums, half[k], kTransposed[k].data());
    std::copy(sums.begin(), sums.end(), result.begin() + static_cast<std::ptrdiff_t>(i * kRows));
  }
  return result;
}

}  // namespace mahfooz::hash
