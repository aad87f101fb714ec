#include "core/image/Raster.h"

#include "core/base/Check.h"
#include "core/image/Orient.h"

#include <algorithm>

namespace mahfooz::image {

namespace {

std::size_t rowBytesOf(const cv::Mat& pixels) {
  return static_cast<std::size_t>(pixels.cols) * pixels.elemSize();
}

}  // namespace

Raster::Raster(Size size, PixelLayout layout)
    : m_pixels(size.height, size.width, CV_8UC(channels(layout))) {}

void Raster::addRow(std::span<const std::uint8_t> samples) {
  check(m_rows < m_pixels.rows);
  check(samples.size() == rowBytesOf(m_pixels));
  std::ranges::copy(samples, m_pixels.ptr(m_rows));
  ++m_rows;
}

void Raster::replay(Orientation orientation, RowSink& sink) const {
  check(m_rows == m_pixels.rows);
  const cv::Mat shown = oriented(m_pixels, orientation);
  for (int y = 0; y < shown.rows; ++y)
    sink.addRow({shown.ptr(y), rowBytesOf(shown)});
}

}  // namespace mahfooz::image
