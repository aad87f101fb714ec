#include "core/hash/QualityGrade.h"

#include <algorithm>

namespace mahfooz::hash {

namespace {

// PDQ looks at 64 x 64 samples: a smaller picture has fewer pixels than that in a direction.
constexpr int kSmallSide = 64;

// A tenth of the range. The eye sees next to nothing there, and the steps that quality counts are small too.
constexpr float kDarkBrightness = 25.5F;

// Quality 0 means fewer than 90 steps of a hundredth between 8064 pairs of neighbours: nearly one colour. Its bits come
// from rounding and from nothing else.
constexpr int kNothingToSee = 0;

}  // namespace

QualityClass gradeOf(const PdqSpectrum& spectrum, image::Size displayed) noexcept {
  if (spectrum.quality <= kNothingToSee) return QualityClass::Impossible;
  if (spectrum.quality >= PdqHash::kStrongQuality) return QualityClass::Strong;
  if (std::min(displayed.width, displayed.height) < kSmallSide) return QualityClass::WeakSmall;
  return spectrum.brightness < kDarkBrightness ? QualityClass::WeakDark : QualityClass::WeakUniform;
}

QualityClass gradeOfVideo(int quality) noexcept {
  if (quality <= kNothingToSee) return QualityClass::Impossible;
  return quality >= PdqHash::kStrongQuality ? QualityClass::Strong : QualityClass::WeakUniform;
}

}  // namespace mahfooz::hash
