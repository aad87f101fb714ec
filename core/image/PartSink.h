#pragma once

#include "core/image/Orientation.h"
#include "core/image/RowSink.h"

namespace mahfooz::image {

// Takes a whole picture and hands on a part of it.
class PartSink final : public RowSink {
 public:
  PartSink(Part part, PixelLayout layout, RowSink& next) noexcept
      : m_part(part), m_channels(static_cast<std::size_t>(channels(layout))), m_next(next) {}

  void addRow(std::span<const std::uint8_t> samples) override {
    const int row = m_row++;
    if (row < m_part.top || row >= m_part.top + m_part.height) return;
    m_next.addRow(samples.subspan(static_cast<std::size_t>(m_part.left) * m_channels,
                                  static_cast<std::size_t>(m_part.width) * m_channels));
  }

 private:
  Part m_part;
  std::size_t m_channels;
  RowSink& m_next;
  int m_row = 0;
};

}  // namespace mahfooz::image
