#pragma once

#include "core/image/RowSink.h"

#include <cstdint>
#include <vector>

namespace mahfooz::image {

// Makes two opaque pictures of one with alpha, row by row: the stored colours as if alpha were not there, and what a
// viewer shows on a white page. Both sinks take withoutAlpha(layout).
class AlphaSplit final : public RowSink {
 public:
  AlphaSplit(Size size, PixelLayout layout, RowSink& dropped, RowSink& onWhite);

  void addRow(std::span<const std::uint8_t> samples) override;

  // Whether the picture is transparent enough for the two to differ in a fingerprint. PDQ looks at 64 x 64 samples of
  // the picture: when less than the area of one of them is transparent (half-transparent pixels count half), both are
  // the same picture to it. Corners rounded by a pixel or two stay below, a cut-out figure does not. After all rows.
  [[nodiscard]] bool isTransparent() const noexcept;

 private:
  void splitPixel(const std::uint8_t* pixel, std::size_t place);

  Size m_size;
  std::size_t m_colours;  // of a pixel, without alpha
  RowSink& m_dropped;
  RowSink& m_onWhite;
  std::vector<std::uint8_t> m_droppedRow;
  std::vector<std::uint8_t> m_whiteRow;
  std::uint64_t m_missing = 0;  // sum of 255 - alpha
};

}  // namespace mahfooz::image
