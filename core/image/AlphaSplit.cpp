#include "core/image/AlphaSplit.h"

#include "core/base/Check.h"

namespace mahfooz::image {

namespace {

constexpr unsigned kOpaque = 255;

// Rounded to the nearest; white is 255.
constexpr std::uint8_t onWhitePage(unsigned colour, unsigned alpha) noexcept {
  return static_cast<std::uint8_t>((colour * alpha + kOpaque * (kOpaque - alpha) + kOpaque / 2) / kOpaque);
}

}  // namespace

AlphaSplit::AlphaSplit(Size size, PixelLayout layout, RowSink& dropped, RowSink& onWhite)
    : m_size(size),
      m_colours(static_cast<std::size_t>(channels(withoutAlpha(layout)))),
      m_dropped(dropped),
      m_onWhite(onWhite),
      m_droppedRow(rowBytes(size, withoutAlpha(layout))),
      m_whiteRow(m_droppedRow.size()) {
  check(hasAlpha(layout));
}

void AlphaSplit::addRow(std::span<const std::uint8_t> samples) {
  const std::size_t step = m_colours + 1;
  check(samples.size() == static_cast<std::size_t>(m_size.width) * step);
  for (std::size_t x = 0; x * step < samples.size(); ++x)
    splitPixel(&samples[x * step], x * m_colours);
  m_dropped.addRow(m_droppedRow);
  m_onWhite.addRow(m_whiteRow);
}

void AlphaSplit::splitPixel(const std::uint8_t* pixel, std::size_t place) {
  const unsigned alpha = pixel[m_colours];
  m_missing += kOpaque - alpha;
  for (std::size_t i = 0; i < m_colours; ++i) {
    m_droppedRow[place + i] = pixel[i];
    m_whiteRow[place + i] = onWhitePage(pixel[i], alpha);
  }
}

bool AlphaSplit::isTransparent() const noexcept {
  constexpr std::uint64_t kSamples = std::uint64_t{64} * 64;
  const auto pixels = static_cast<std::uint64_t>(m_size.width) * static_cast<std::uint64_t>(m_size.height);
  return m_missing * kSamples > pixels * kOpaque;
}

}  // namespace mahfooz::image
