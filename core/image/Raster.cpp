#include "core/image/Raster.h"

#include "core/base/Check.h"
#include "core/image/Orient.h"

#include <algorithm>

namespace mahfooz::image {

namespace {

std::size_t rowBytesOf(const cv::Mat& pixels) {
  return static_cast<std::size_t>(pixels.cols) * pixels.elemSize();
}

// Enough for transposing to use whole cache lines, little enough not to be felt in memory.
constexpr int kBandRows = 64;

}  // namespace

Raster::Raster(Size size, PixelLayout layout) : m_pixels(size.height, size.width, CV_8UC(channels(layout))) {}

void Raster::addRow(std::span<const std::uint8_t> samples) {
  check(m_rows < m_pixels.rows);
  check(samples.size() == rowBytesOf(m_pixels));
  std::ranges::copy(samples, m_pixels.ptr(m_rows));
  ++m_rows;
}

void Raster::replay(Orientation orientation, RowSink& sink) const {
  check(m_rows == m_pixels.rows);
  const Size size{m_pixels.cols, m_pixels.rows};
  const int shownRows = displayedSize(size, orientation).height;
  for (int first = 0; first < shownRows; first += kBandRows) {
    const int count = std::min(kBandRows, shownRows - first);
    const Part part = partForShownRows(size, orientation, first, count);
    const cv::Mat band = oriented(m_pixels({part.left, part.top, part.width, part.height}), orientation);
    for (int y = 0; y < band.rows; ++y)
      sink.addRow({band.ptr(y), rowBytesOf(band)});
  }
}

}  // namespace mahfooz::image
