#include "app/hasher/PictureHash.h"

namespace mahfooz::hasher {

PictureHash::PictureHash(image::Size size, image::PixelLayout layout) : m_plain(size, withoutAlpha(layout)) {
  if (!hasAlpha(layout)) return;
  m_onWhite.emplace(size, withoutAlpha(layout));
  m_split = std::make_unique<image::AlphaSplit>(size, layout, m_plain, *m_onWhite);
}

void PictureHash::addRow(std::span<const std::uint8_t> samples) {
  image::RowSink& next = m_split ? static_cast<image::RowSink&>(*m_split) : m_plain;
  next.addRow(samples);
}

PictureSpectra PictureHash::finish() {
  PictureSpectra spectra{m_plain.finish(), std::nullopt};
  if (m_split && m_split->isTransparent()) spectra.onWhite = m_onWhite->finish();
  return spectra;
}

}  // namespace mahfooz::hasher
