#include "core/hash/Dct.h"
#include "tests/core/hash/ReferenceTables.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <bit>

using namespace mahfooz;
using namespace mahfooz::tests;

TEST_CASE("the DCT matrix equals the reference's in every bit") {
  std::vector<std::uint32_t> bits;
  for (const auto& row : hash::dctMatrix()) {
    for (const float value : row)
      bits.push_back(std::bit_cast<std::uint32_t>(value));
  }
  CHECK(std::ranges::equal(bits, referenceDctMatrix()));
}

TEST_CASE("a single sample spreads by the matrix alone") {
  hash::KeptSamples samples{};
  samples[3 * 64 + 5] = 2.0F;
  const hash::Coefficients coefficients = hash::dctOf(samples);
  const auto& matrix = hash::dctMatrix();
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t j = 0; j < 16; ++j)
      CHECK(coefficients[i * 16 + j] == (matrix[i][3] * 2.0F) * matrix[j][5]);
  }
}
