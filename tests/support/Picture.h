#pragma once

#include "core/image/RowSink.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mahfooz::tests {

// A whole picture as a decoder would give it: rows from top to bottom, samples interleaved, no padding.
struct Picture {
  image::Size size;
  image::PixelLayout layout = image::PixelLayout::Gray8;
  std::vector<std::uint8_t> samples;

  Picture(image::Size pictureSize, image::PixelLayout pixelLayout);

  [[nodiscard]] std::span<const std::uint8_t> row(int y) const;
  [[nodiscard]] std::uint8_t& at(int x, int y, int channel);
  [[nodiscard]] std::uint8_t at(int x, int y, int channel) const;
  void feed(image::RowSink& sink) const;
};

// FNV-1a, 64 bits: enough to see that two ways to draw a picture agree.
[[nodiscard]] std::uint64_t digestOf(std::span<const std::uint8_t> bytes);

}  // namespace mahfooz::tests
