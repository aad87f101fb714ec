#include "tests/support/PlainPdq.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace mahfooz::tests {

namespace {

constexpr std::size_t kSide = 64;
constexpr std::size_t kFrequencies = 16;

struct Plane {
  std::size_t width;
  std::size_t height;
  std::vector<float> values;
};

Plane lumaOf(const Picture& picture) {
  Plane plane{static_cast<std::size_t>(picture.size.width), static_cast<std::size_t>(picture.size.height), {}};
  const std::vector<std::uint8_t>& samples = picture.samples;
  if (picture.layout == image::PixelLayout::Gray8) {
    plane.values.assign(samples.begin(), samples.end());
    return plane;
  }
  plane.values.reserve(plane.width * plane.height);
  for (std::size_t i = 0; i < samples.size(); i += 3) {
    const float red = 0.299F * static_cast<float>(samples[i]);
    const float green = 0.587F * static_cast<float>(samples[i + 1]);
    const float blue = 0.114F * static_cast<float>(samples[i + 2]);
    const float sum = red + green;
    plane.values.push_back(sum + blue);
  }
  return plane;
}

// One line of n values, `stride` apart; the four phases of the reference's box1DFloat.
void box(const float* in, float* out, std::size_t n, std::size_t stride, std::size_t window) {
  const std::size_t half = (window + 2) / 2;
  std::size_t newest = 0;
  std::size_t oldest = 0;
  std::size_t place = 0;
  float sum = 0.0F;
  float count = 0.0F;
  const auto take = [&] { sum += in[newest++ * stride]; };
  const auto drop = [&] { sum -= in[oldest++ * stride]; };
  const auto give = [&] { out[place++ * stride] = sum / count; };
  for (std::size_t i = 0; i < half - 1; ++i) {
    take();
    count += 1.0F;
  }
  for (std::size_t i = 0; i < window - half + 1; ++i) {
    take();
    count += 1.0F;
    give();
  }
  for (std::size_t i = 0; i < n - window; ++i) {
    take();
    drop();
    give();
  }
  for (std::size_t i = 0; i < half - 1; ++i) {
    drop();
    count -= 1.0F;
    give();
  }
}

void boxBothWays(Plane& plane) {
  std::vector<float> rows(plane.values.size());
  for (std::size_t y = 0; y < plane.height; ++y)
    box(&plane.values[y * plane.width], &rows[y * plane.width], plane.width, 1, (plane.width + 127) / 128);
  for (std::size_t x = 0; x < plane.width; ++x)
    box(&rows[x], &plane.values[x], plane.height, plane.width, (plane.height + 127) / 128);
}

std::vector<float> keptOf(Plane plane) {
  if (plane.width == kSide && plane.height == kSide) return plane.values;
  boxBothWays(plane);
  boxBothWays(plane);
  std::vector<float> kept;
  for (std::size_t i = 0; i < kSide; ++i) {
    for (std::size_t j = 0; j < kSide; ++j) {
      const std::size_t y = (2 * i + 1) * plane.height / 128;
      const std::size_t x = (2 * j + 1) * plane.width / 128;
      kept.push_back(plane.values[y * plane.width + x]);
    }
  }
  return kept;
}

int stepBetween(float u, float v) {
  return std::abs(static_cast<int>(((u - v) * 100.0F) / 255.0F));
}

int qualityOf(const std::vector<float>& kept) {
  int sum = 0;
  for (std::size_t i = 0; i < kSide; ++i) {
    for (std::size_t j = 0; j < kSide; ++j) {
      if (i + 1 < kSide) sum += stepBetween(kept[i * kSide + j], kept[(i + 1) * kSide + j]);
      if (j + 1 < kSide) sum += stepBetween(kept[i * kSide + j], kept[i * kSide + j + 1]);
    }
  }
  return std::min(100, sum / 90);
}

float matrixAt(std::size_t i, std::size_t j) {
  const double pi = std::acos(-1.0);
  const auto scale = static_cast<double>(static_cast<float>(std::sqrt(2.0 / 64.0)));
  const double angle = ((pi / 2.0 / 64.0) * static_cast<double>(i + 1)) * static_cast<double>(2 * j + 1);
  return static_cast<float>(scale * std::cos(angle));
}

std::vector<float> coefficientsOf(const std::vector<float>& kept) {
  std::vector<float> result;
  for (std::size_t i = 0; i < kFrequencies; ++i) {
    std::vector<float> half;
    for (std::size_t j = 0; j < kSide; ++j) {
      float sum = 0.0F;
      for (std::size_t k = 0; k < kSide; ++k)
        sum += matrixAt(i, k) * kept[k * kSide + j];
      half.push_back(sum);
    }
    for (std::size_t j = 0; j < kFrequencies; ++j) {
      float sum = 0.0F;
      for (std::size_t k = 0; k < kSide; ++k)
        sum += half[k] * matrixAt(j, k);
      result.push_back(sum);
    }
  }
  return result;
}

}  // namespace

PlainPdq plainPdq(const Picture& picture) {
  PlainPdq result;
  result.kept = keptOf(lumaOf(picture));
  result.coefficients = coefficientsOf(result.kept);
  result.quality = qualityOf(result.kept);
  return result;
}

Picture shrunkAsCommandLineTool(const Picture& picture) {
  constexpr int kLimit = 512;
  const auto [width, height] = picture.size;
  if (width <= kLimit && height <= kLimit) return picture;
  Picture result({kLimit, kLimit}, picture.layout);
  for (int y = 0; y < kLimit; ++y) {
    for (int x = 0; x < kLimit; ++x) {
      for (int channel = 0; channel < image::channels(picture.layout); ++channel)
        result.at(x, y, channel) = picture.at(x * width / kLimit, y * height / kLimit, channel);
    }
  }
  return result;
}

}  // namespace mahfooz::tests
