#include "core/media/BmpDecoder.h"

#include "core/media/BmpRuns.h"

#include <bit>

namespace mahfooz::media {

namespace {

// Rows are filled up to four bytes.
std::size_t plainRowBytes(const BmpHeader& bmp) noexcept {
  return (static_cast<std::size_t>(bmp.size.width) * bmp.bitsPerPixel + 31) / 32 * 4;
}

// The bits under the mask as 0..255: the high ones kept, or repeated below when there are fewer than 8, which is how
// graphics cards and ImageMagick widen 5 and 6 bits.
std::uint8_t sampleUnder(std::uint32_t mask, std::uint32_t pixel) noexcept {
  if (mask == 0) return 0;
  const auto width = static_cast<int>(std::bit_width(mask >> std::countr_zero(mask)));
  const std::uint32_t value = (pixel & mask) >> std::countr_zero(mask);
  if (width >= 8) return static_cast<std::uint8_t>(value >> (width - 8));
  std::uint32_t widened = value << (8 - width);
  for (int filled = width; filled < 8; filled *= 2)
    widened |= widened >> filled;
  return static_cast<std::uint8_t>(widened);
}

}  // namespace

Result<std::unique_ptr<PhotoDecoder>> BmpDecoder::open(Bytes untrustedBytes) {
  const auto bmp = parseBmpHeader(untrustedBytes);
  if (!bmp) return bmp.error();
  const std::size_t picture = plainRowBytes(*bmp) * static_cast<std::size_t>(bmp->size.height);
  if (bmp->coding == BmpCoding::Plain && bmp->untrustedPixels.size() < picture) return ErrorCode::FileTruncated;
  return std::unique_ptr<PhotoDecoder>(new BmpDecoder(*bmp));
}

BmpDecoder::BmpDecoder(const BmpHeader& bmp)
    : m_bmp(bmp),
      m_storedRowBytes(bmp.coding == BmpCoding::Plain ? plainRowBytes(bmp) : static_cast<std::size_t>(bmp.size.width)) {
  const auto layout = isTransparentSomewhere() ? image::PixelLayout::Rgba8 : image::PixelLayout::Rgb8;
  m_photo = {bmp.size, layout, image::Orientation::Normal};
}

bool BmpDecoder::isTransparentSomewhere() const noexcept {
  if (m_bmp.masks.alpha == 0 || m_bmp.bitsPerPixel < 16) return false;
  const std::size_t pixelBytes = m_bmp.bitsPerPixel / 8;
  const std::size_t end = m_storedRowBytes * static_cast<std::size_t>(m_bmp.size.height);
  for (std::size_t at = 0; at < end; at += pixelBytes)
    if ((littleEndian(m_bmp.untrustedPixels, at, pixelBytes).value_or(0) & m_bmp.masks.alpha) != 0) return true;
  return false;
}

Result<void> BmpDecoder::decodeInto(image::RowSink& sink) {
  if (m_bmp.coding != BmpCoding::Plain) {
    auto numbers = undoBmpRuns(m_bmp);
    if (!numbers) return numbers.error();
    m_numbers = std::move(*numbers);
  }
  for (int y = 0; y < m_photo.storedSize.height; ++y) {
    unpackRow(storedRow(y));
    sink.addRow(m_row);
  }
  return {};
}

Bytes BmpDecoder::storedRow(int displayedRow) const noexcept {
  const int row = m_bmp.isTopDown ? displayedRow : m_bmp.size.height - 1 - displayedRow;
  const Bytes rows = m_bmp.coding == BmpCoding::Plain ? m_bmp.untrustedPixels : Bytes(m_numbers);
  return rows.subspan(static_cast<std::size_t>(row) * m_storedRowBytes, m_storedRowBytes);
}

void BmpDecoder::unpackRow(Bytes stored) {
  m_row.clear();
  const unsigned bits = m_bmp.coding == BmpCoding::Plain ? m_bmp.bitsPerPixel : 8;
  for (std::size_t x = 0; x < static_cast<std::size_t>(m_bmp.size.width); ++x) {
    if (bits >= 16) {
      addColour(littleEndian(stored, x * bits / 8, bits / 8).value_or(0));
    } else {
      const unsigned shift = 8 - bits - static_cast<unsigned>(x * bits % 8);  // the highest bits are the leftmost
      addNumber(static_cast<std::uint8_t>((unsigned{stored[x * bits / 8]} >> shift) & ((1U << bits) - 1)));
    }
  }
}

void BmpDecoder::addNumber(std::uint8_t number) {
  const auto& colour = m_bmp.palette[number];
  m_row.insert(m_row.end(), colour.begin(), colour.end());
}

void BmpDecoder::addColour(std::uint32_t pixel) {
  const BmpMasks& masks = m_bmp.masks;
  m_row.insert(m_row.end(),
               {sampleUnder(masks.red, pixel), sampleUnder(masks.green, pixel), sampleUnder(masks.blue, pixel)});
  if (image::hasAlpha(m_photo.layout)) m_row.push_back(sampleUnder(masks.alpha, pixel));
}

}  // namespace mahfooz::media
