#include "core/media/HeifDecoder.h"

#include "core/media/HeifDepth.h"
#include "core/media/HeifReferences.h"
#include "core/media/IsoSequence.h"
#include "core/media/PhotoLimits.h"

#include <vector>

namespace mahfooz::media {

namespace {

std::uint64_t side(int pixels) noexcept {
  return pixels > 0 ? static_cast<std::uint64_t>(pixels) : 0;
}

}  // namespace

Result<std::unique_ptr<PhotoDecoder>> HeifDecoder::open(Bytes untrustedBytes) {
  if (isIsoCutShort(untrustedBytes)) return ErrorCode::FileTruncated;
  if (!itemReferencesEnd(untrustedBytes)) return ErrorCode::FileCorrupt;
  std::unique_ptr<HeifDecoder> decoder(new HeifDecoder(untrustedBytes));
  if (const auto opened = decoder->m_picture.open(); !opened) return opened.error();
  if (const auto read = decoder->readHeader(); !read) return read.error();
  return std::unique_ptr<PhotoDecoder>(std::move(decoder));
}

Result<void> HeifDecoder::readHeader() {
  const auto size = acceptedSize(side(m_picture.width()), side(m_picture.height()));
  if (!size) return size.error();
  const auto layout = m_picture.hasAlpha() ? image::PixelLayout::Rgba8 : image::PixelLayout::Rgb8;
  m_header = {*size, layout, image::Orientation::Normal};
  return {};
}

Result<void> HeifDecoder::decodeInto(image::RowSink& sink) {
  if (const auto decoded = m_picture.decode(); !decoded) return decoded;
  const HeifPicture::Pixels pixels = m_picture.pixels();
  // The container and the coded picture in it can say different sizes.
  if (pixels.samples == nullptr || pixels.size != m_header.storedSize) return ErrorCode::FileCorrupt;
  const bool isDeep = pixels.bits > 8;
  std::vector<std::uint8_t> row(image::rowBytes(m_header.storedSize, m_header.layout));
  for (std::size_t y = 0; y < static_cast<std::size_t>(pixels.size.height); ++y) {
    const Bytes samples(pixels.samples + y * pixels.stride, row.size() * (isDeep ? 2U : 1U));
    if (isDeep) narrowHeifRow(samples, pixels.bits, row);
    sink.addRow(isDeep ? Bytes(row) : samples);
  }
  return {};
}

}  // namespace mahfooz::media
