#pragma once

#include "core/image/Orientation.h"
#include "core/image/RowSink.h"

#include <opencv2/core/mat.hpp>

namespace mahfooz::image {

// A whole picture in memory: for pictures that must be turned before they are hashed, because a hash takes rows from
// top to bottom. Costs rowBytes x height; a decoder's limits come first. An upright picture needs none of this.
//
// Give it all rows, then replay() as often as wanted.
class Raster final : public RowSink {
 public:
  Raster(Size size, PixelLayout layout);

  void addRow(std::span<const std::uint8_t> samples) override;

  // Gives the rows of the picture as a viewer shows it; the sink was made for displayedSize(size, orientation) and the
  // same layout. Turning is done by bands of rows and needs next to no memory.
  void replay(Orientation orientation, RowSink& sink) const;

  // 8 bits, channels(layout) in the layout's order; without padding between rows.
  [[nodiscard]] const cv::Mat& pixels() const noexcept { return m_pixels; }

 private:
  cv::Mat m_pixels;
  int m_rows = 0;  // that have come
};

}  // namespace mahfooz::image
