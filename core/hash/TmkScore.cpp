#include "core/hash/TmkScore.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mahfooz::hash {

namespace {

double dot(const TmkFeature& a, const TmkFeature& b) noexcept {
  double sum = 0;
  for (std::size_t k = 0; k < kTmkDimension; ++k)
    sum += static_cast<double>(a[k]) * static_cast<double>(b[k]);
  return sum;
}

// The kernel at offset zero of a video with itself.
double kernelNorm() noexcept {
  double sum = static_cast<double>(kTmkCoefficients[0]);
  for (std::size_t j = 1; j < kTmkHarmonics; ++j)
    sum += 2.0 * static_cast<double>(kTmkCoefficients[j]);
  return sum;
}

// The kernel over one period as a Fourier series of the offset.
struct Series {
  double constant = 0;
  std::array<double, kTmkHarmonics> cosines{};
  std::array<double, kTmkHarmonics> sines{};

  // Clenshaw-free: the angle's multiples by the addition theorem, in double; 32 steps lose nothing that counts.
  [[nodiscard]] double at(double angle) const noexcept {
    const double stepCos = std::cos(angle);
    const double stepSin = std::sin(angle);
    double c = 1;
    double s = 0;
    double sum = constant;
    for (std::size_t j = 1; j < kTmkHarmonics; ++j) {
      const double next = c * stepCos - s * stepSin;
      s = s * stepCos + c * stepSin;
      c = next;
      sum += c * cosines[j] + s * sines[j];
    }
    return sum;
  }
};

Series seriesOf(const TmkFingerprint::Content& a, const TmkFingerprint::Content& b, std::size_t period) noexcept {
  Series series;
  series.constant = dot(a.cosines[period][0], b.cosines[period][0]);
  for (std::size_t j = 1; j < kTmkHarmonics; ++j) {
    const TmkFeature& cosA = a.cosines[period][j];
    const TmkFeature& sinA = a.sines[period][j];
    const TmkFeature& cosB = b.cosines[period][j];
    const TmkFeature& sinB = b.sines[period][j];
    series.cosines[j] = dot(cosA, cosB) + dot(sinA, sinB);
    series.sines[j] = dot(sinA, cosB) - dot(cosA, sinB);
  }
  return series;
}

}  // namespace

double tmkLevel1(const TmkFingerprint& a, const TmkFingerprint& b) noexcept {
  const TmkFeature& averageA = a.content().average;
  const TmkFeature& averageB = b.content().average;
  const double norms = std::sqrt(dot(averageA, averageA) * dot(averageB, averageB));
  return norms == 0 ? 0 : dot(averageA, averageB) / norms;
}

double tmkLevel2(const TmkFingerprint& a, const TmkFingerprint& b) noexcept {
  double best = -1;
  for (std::size_t p = 0; p < kTmkPeriods; ++p) {
    const Series series = seriesOf(a.content(), b.content(), p);
    for (int offset = 0; offset < kTmkPeriodLengths[p]; ++offset)
      best = std::max(best, series.at(2 * std::numbers::pi * offset / kTmkPeriodLengths[p]));
  }
  return best / kernelNorm();
}

}  // namespace mahfooz::hash
