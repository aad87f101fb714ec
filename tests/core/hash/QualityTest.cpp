#include "core/hash/Quality.h"

#include <catch2/catch.hpp>

using namespace mahfooz::hash;

namespace {

// Columns go up and down by `step`: 64 rows of 63 steps.
KeptSamples stripes(float step) {
  KeptSamples samples{};
  for (std::size_t i = 1; i < samples.size(); i += 2)
    samples[i] = step;
  return samples;
}

}  // namespace

TEST_CASE("a flat picture has no quality") {
  KeptSamples flat{};
  flat.fill(200.0F);
  CHECK(qualityOf(flat) == 0);
}

TEST_CASE("steps under a hundredth of the range do not count") {
  CHECK(qualityOf(stripes(2.54F)) == 0);
  CHECK(qualityOf(stripes(2.56F)) == 44);  // 64 * 63 steps of 1 / 90
}

TEST_CASE("the last sample of a row is no neighbour of the first of the next") {
  KeptSamples samples{};
  samples.fill(0.0F);
  for (std::size_t row = 0; row < 64; ++row)
    samples[row * 64] = 255.0F;
  CHECK(qualityOf(samples) == 64 * 100 / 90);
}

TEST_CASE("quality ends at a hundred") {
  CHECK(qualityOf(stripes(255.0F)) == 100);
}
