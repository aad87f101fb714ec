#include "core/hash/TmkStream.h"

#include "core/image/Luma.h"

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace mahfooz::hash {

namespace {

TmkFeature featureOf(std::span<const std::uint8_t, TmkStream::kPictureBytes> rgb) {
  KeptSamples luma{};
  image::lumaOfRow(rgb, image::PixelLayout::Rgb8, luma);
  return dctOf(luma);
}

// The reference's float sum, in its order.
float normOf(const TmkFeature& feature) noexcept {
  float sum = 0;
  for (const float value : feature)
    sum += value * value;
  return std::sqrt(sum);
}

void normalise(TmkFeature& feature) noexcept {
  const float norm = normOf(feature);
  if (norm == 0) return;
  for (float& value : feature)
    value /= norm;
}

// sum += unit * factor, in double and rounded to float each time, as the reference does.
void addScaled(TmkFeature& sum, const std::array<double, kTmkDimension>& unit, double factor) noexcept {
  for (std::size_t k = 0; k < kTmkDimension; ++k)
    sum[k] = static_cast<float>(static_cast<double>(sum[k]) + unit[k] * factor);
}

void weigh(TmkWaves& waves) noexcept {
  for (auto& period : waves) {
    for (std::size_t j = 0; j < kTmkHarmonics; ++j) {
      normalise(period[j]);
      const float weight = std::sqrt(kTmkCoefficients[j]);
      for (float& value : period[j])
        value *= weight;
    }
  }
}

}  // namespace

TmkStream::TmkStream() : m_content(std::make_unique<TmkFingerprint::Content>()) {}

void TmkStream::addPicture(std::span<const std::uint8_t, kPictureBytes> rgb, std::int64_t copies) {
  const TmkFeature feature = featureOf(rgb);
  TmkFeature unit = feature;
  normalise(unit);
  for (std::int64_t i = 0; i < copies; ++i)
    accumulate(feature, unit);
}

void TmkStream::accumulate(const TmkFeature& feature, const TmkFeature& unit) {
  TmkFingerprint::Content& content = *m_content;
  std::array<double, kTmkDimension> exact{};
  for (std::size_t k = 0; k < kTmkDimension; ++k) {
    content.average[k] += feature[k];
    exact[k] = static_cast<double>(unit[k]);
  }
  const int time = content.pictures++;
  for (std::size_t p = 0; p < kTmkPeriods; ++p) {
    for (std::size_t k = 0; k < kTmkDimension; ++k)
      content.cosines[p][0][k] += unit[k];
    for (std::size_t j = 1; j < kTmkHarmonics; ++j) {
      const double angle = 2.0 * std::numbers::pi * static_cast<double>(j) * time / kTmkPeriodLengths[p];
      addScaled(content.cosines[p][j], exact, std::cos(angle));
      addScaled(content.sines[p][j], exact, std::sin(angle));
    }
  }
}

TmkFingerprint TmkStream::finish() {
  TmkFingerprint::Content& content = *m_content;
  if (content.pictures > 0) {
    for (float& value : content.average)
      value /= static_cast<float>(content.pictures);
    weigh(content.cosines);
    weigh(content.sines);
  }
  return TmkFingerprint(std::move(m_content));
}

}  // namespace mahfooz::hash
