#include "core/media/PngDecoder.h"

#include "core/image/PartSink.h"
#include "core/media/PhotoLimits.h"
#include "core/media/PngOrientation.h"

namespace mahfooz::media {

namespace {

// Everything to 8-bit grey or RGB, with alpha where there is any. Gamma and colour profiles are left alone.
void setTransforms(png_structp png, png_infop info) {
  const auto type = png_get_color_type(png, info);
  if (type == PNG_COLOR_TYPE_PALETTE) png_set_palette_to_rgb(png);
  if (type == PNG_COLOR_TYPE_GRAY) png_set_expand_gray_1_2_4_to_8(png);
  if (png_get_valid(png, info, PNG_INFO_tRNS) != 0) png_set_tRNS_to_alpha(png);
  png_set_scale_16(png);  // by rounding
}

image::PixelLayout layoutOf(png_structp png, png_infop info) {
  const auto type = png_get_color_type(png, info);
  const bool isTransparent = (type & PNG_COLOR_MASK_ALPHA) != 0 || png_get_valid(png, info, PNG_INFO_tRNS) != 0;
  if ((type & PNG_COLOR_MASK_COLOR) != 0) return isTransparent ? image::PixelLayout::Rgba8 : image::PixelLayout::Rgb8;
  return isTransparent ? image::PixelLayout::GrayAlpha8 : image::PixelLayout::Gray8;
}

}  // namespace

Result<std::unique_ptr<PhotoDecoder>> PngDecoder::open(std::span<const std::uint8_t> untrustedBytes) {
  std::unique_ptr<PngDecoder> decoder(new PngDecoder(untrustedBytes));
  if (const auto prepared = decoder->prepare(); !prepared) return prepared.error();
  return std::unique_ptr<PhotoDecoder>(std::move(decoder));
}

Result<void> PngDecoder::prepare() {
  if (const auto created = m_reader.create(); !created) return created;
  return readHeader();
}

Result<void> PngDecoder::readHeader() {
  const auto read = m_reader.run([this] { png_read_info(m_reader.png(), m_reader.info()); });
  if (!read) return read;
  const auto size = acceptedSize(png_get_image_width(m_reader.png(), m_reader.info()),
                                 png_get_image_height(m_reader.png(), m_reader.info()));
  if (!size) return size.error();
  m_header = {*size, layoutOf(m_reader.png(), m_reader.info()), pngOrientation(m_untrustedBytes)};
  return chooseOutput();
}

Result<void> PngDecoder::chooseOutput() {
  const auto chosen = m_reader.run([this] {
    setTransforms(m_reader.png(), m_reader.info());
    m_passes = png_set_interlace_handling(m_reader.png());
    png_read_update_info(m_reader.png(), m_reader.info());
  });
  if (!chosen) return chosen;
  if (png_get_rowbytes(m_reader.png(), m_reader.info()) != rowBytes()) return ErrorCode::FileVariantUnsupported;
  return {};
}

std::size_t PngDecoder::rowBytes() const noexcept {
  return image::rowBytes(m_header.storedSize, m_header.layout);
}

Result<void> PngDecoder::decodeInto(image::RowSink& sink) {
  const auto decoded = m_passes == 1 ? decodeRows(m_header.storedSize.height, sink) : decodePasses(sink);
  if (!decoded) return decoded;
  return m_reader.run([this] { png_read_end(m_reader.png(), nullptr); });
}

Result<void> PngDecoder::decodePart(const image::Part& part, image::RowSink& sink) {
  PngDecoder fresh(m_untrustedBytes);
  if (const auto prepared = fresh.prepare(); !prepared) return prepared;
  image::PartSink wanted(part, m_header.layout, sink);
  return fresh.decodeRows(part.top + part.height, wanted);
}

// The first so many.
Result<void> PngDecoder::decodeRows(int count, image::RowSink& sink) {
  std::vector<std::uint8_t> row(rowBytes());
  for (int y = 0; y < count; ++y) {
    if (const auto done = decodeRow(row); !done) return done;
    sink.addRow(row);
  }
  return {};
}

Result<void> PngDecoder::decodePasses(image::RowSink& sink) {
  const auto height = static_cast<std::size_t>(m_header.storedSize.height);
  std::vector<std::uint8_t> picture(rowBytes() * height);
  const auto row = [&](std::size_t y) { return std::span(picture).subspan(y * rowBytes(), rowBytes()); };
  for (int pass = 0; pass < m_passes; ++pass) {
    for (std::size_t y = 0; y < height; ++y) {
      if (const auto done = decodeRow(row(y)); !done) return done;
    }
  }
  for (std::size_t y = 0; y < height; ++y)
    sink.addRow(row(y));
  return {};
}

Result<void> PngDecoder::decodeRow(std::span<std::uint8_t> row) {
  return m_reader.run([&] { png_read_row(m_reader.png(), row.data(), nullptr); });
}

}  // namespace mahfooz::media
