#include "core/hash/Quality.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace mahfooz::hash {

namespace {

// Rounded toward zero, as the reference's conversion to int does.
int stepBetween(float sample, float next) noexcept {
  return std::abs(static_cast<int>(((sample - next) * 100.0F) / 255.0F));
}

}  // namespace

int qualityOf(const KeptSamples& samples) noexcept {
  constexpr int kBest = 100;
  constexpr int kStepsForOne = 90;  // the reference's scale
  constexpr std::size_t kSide = kKeptSide;
  int sum = 0;
  for (std::size_t i = 0; i + kSide < samples.size(); ++i)
    sum += stepBetween(samples[i], samples[i + kSide]);
  for (std::size_t i = 0; i + 1 < samples.size(); ++i) {
    if ((i + 1) % kSide != 0) sum += stepBetween(samples[i], samples[i + 1]);
  }
  return std::min(kBest, sum / kStepsForOne);
}

float brightnessOf(const KeptSamples& samples) noexcept {
  return std::reduce(samples.begin(), samples.end(), 0.0F) / static_cast<float>(samples.size());
}

}  // namespace mahfooz::hash
