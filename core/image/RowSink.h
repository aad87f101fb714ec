#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::image {

// Pixels. Both sides are at least 1 once a decoder has spoken; limits are the decoder's business.
struct Size {
  int width = 0;
  int height = 0;
  friend bool operator==(Size, Size) noexcept = default;
};

// Samples of a row, 8 bits each, interleaved, no padding: Gray8 has one a pixel, Rgb8 has R, G, B; the other two have
// alpha behind them (0 is transparent, 255 opaque; the colour is not multiplied by it).
enum class PixelLayout : std::uint8_t { Gray8, Rgb8, GrayAlpha8, Rgba8 };

[[nodiscard]] constexpr bool hasAlpha(PixelLayout layout) noexcept {
  return layout == PixelLayout::GrayAlpha8 || layout == PixelLayout::Rgba8;
}

[[nodiscard]] constexpr PixelLayout withoutAlpha(PixelLayout layout) noexcept {
  const bool isGrey = layout == PixelLayout::Gray8 || layout == PixelLayout::GrayAlpha8;
  return isGrey ? PixelLayout::Gray8 : PixelLayout::Rgb8;
}

[[nodiscard]] constexpr int channels(PixelLayout layout) noexcept {
  return (withoutAlpha(layout) == PixelLayout::Gray8 ? 1 : 3) + (hasAlpha(layout) ? 1 : 0);
}

[[nodiscard]] constexpr std::size_t rowBytes(Size size, PixelLayout layout) noexcept {
  return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(channels(layout));
}

// Takes a picture row by row, so that a decoder and a hash can run together in the memory of a few rows.
//
// The caller gives exactly size.height rows from top to bottom, each rowBytes(size, layout) long, as they are stored in
// the file (orientation is not applied yet). The span is valid during the call only. A caller that fails half way
// simply stops; what the sink holds then is worth nothing.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual void addRow(std::span<const std::uint8_t> samples) = 0;

 protected:
  RowSink() = default;
  RowSink(const RowSink&) = default;
  RowSink& operator=(const RowSink&) = default;
};

}  // namespace mahfooz::image
