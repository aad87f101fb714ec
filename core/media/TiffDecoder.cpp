#include "core/media/TiffDecoder.h"

#include "core/media/PhotoLimits.h"

#include <array>

namespace mahfooz::media {

namespace {

using image::PixelLayout;

// The colour that was multiplied by alpha, as it was before.
std::uint8_t undone(std::uint32_t colour, std::uint32_t alpha) noexcept {
  if (alpha == 0) return static_cast<std::uint8_t>(colour);
  return static_cast<std::uint8_t>(std::min(255U, (colour * 255U + alpha / 2U) / alpha));
}

image::Orientation orientationOf(const TiffReader& reader) noexcept {
  const auto number = reader.field<std::uint16_t>(TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
  return image::orientationFromNumber(number).value_or(image::Orientation::Normal);
}

}  // namespace

Result<std::unique_ptr<PhotoDecoder>> TiffDecoder::open(Bytes untrustedBytes) {
  std::unique_ptr<TiffDecoder> decoder(new TiffDecoder(untrustedBytes));
  if (const auto opened = decoder->m_reader.open(); !opened) return opened.error();
  if (const auto read = decoder->readHeader(); !read) return read.error();
  return std::unique_ptr<PhotoDecoder>(std::move(decoder));
}

Result<void> TiffDecoder::readHeader() {
  const auto size = acceptedSize(m_reader.field<std::uint32_t>(TIFFTAG_IMAGEWIDTH, 0),
                                 m_reader.field<std::uint32_t>(TIFFTAG_IMAGELENGTH, 0));
  if (!size) return size.error();
  if ((m_reader.field<std::uint32_t>(TIFFTAG_SUBFILETYPE, 0) & FILETYPE_REDUCEDIMAGE) != 0)
    return ErrorCode::FileVariantUnsupported;
  if (m_reader.isCutShort()) return ErrorCode::FileTruncated;
  m_header = {*size, chooseLayout(), orientationOf(m_reader)};
  if (m_reader.field<std::uint16_t>(TIFFTAG_PHOTOMETRIC, 0) == PHOTOMETRIC_PALETTE) roundPalette();
  std::array<char, 1024> reason{};  // the library's own size
  if (TIFFRGBAImageOK(m_reader.tiff(), reason.data()) == 0) return ErrorCode::FileVariantUnsupported;
  return {};
}

// Tells libtiff that alpha is multiplied in already, whether it is or not: then it leaves the colours as they are.
PixelLayout TiffDecoder::chooseLayout() {
  const auto photometric = m_reader.field<std::uint16_t>(TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
  const bool isGrey = photometric == PHOTOMETRIC_MINISBLACK || photometric == PHOTOMETRIC_MINISWHITE;
  std::uint16_t count = 0;
  std::uint16_t* kinds = nullptr;
  TIFFGetFieldDefaulted(m_reader.tiff(), TIFFTAG_EXTRASAMPLES, &count, &kinds);
  const bool isColour = photometric == PHOTOMETRIC_RGB;
  if (count == 0 || kinds[0] == EXTRASAMPLE_UNSPECIFIED || !isColour)
    return isGrey ? PixelLayout::Gray8 : PixelLayout::Rgb8;
  m_isPremultiplied = kinds[0] == EXTRASAMPLE_ASSOCALPHA;
  std::vector<std::uint16_t> leftAlone(kinds, kinds + count);
  leftAlone[0] = EXTRASAMPLE_ASSOCALPHA;
  TIFFSetField(m_reader.tiff(), TIFFTAG_EXTRASAMPLES, count, leftAlone.data());
  return PixelLayout::Rgba8;
}

// A palette has 16 bits, of which libtiff would cut the low ones off. Some writers fill in 8 bits only, which it
// notices by itself.
void TiffDecoder::roundPalette() {
  const auto bits = m_reader.field<std::uint16_t>(TIFFTAG_BITSPERSAMPLE, 1);
  std::array<std::uint16_t*, 3> stored{};
  if (bits > 8 || TIFFGetField(m_reader.tiff(), TIFFTAG_COLORMAP, &stored[0], &stored[1], &stored[2]) != 1) return;
  const std::size_t count = std::size_t{1} << bits;
  std::array<std::vector<std::uint16_t>, 3> rounded;
  bool isDeep = false;
  for (std::size_t i = 0; i < rounded.size(); ++i) {
    for (const unsigned sample : std::span(stored[i], count)) {
      isDeep = isDeep || sample > 255;
      rounded[i].push_back(static_cast<std::uint16_t>((sample + 128U) / 257U * 257U));
    }
  }
  if (isDeep) TIFFSetField(m_reader.tiff(), TIFFTAG_COLORMAP, rounded[0].data(), rounded[1].data(), rounded[2].data());
}

Result<void> TiffDecoder::decodeInto(image::RowSink& sink) {
  const auto decoded = isPlainGrey16() ? decodeGrey16(sink) : decodeColours(sink);
  if (!decoded) return decoded;
  if (m_reader.ranOut()) return ErrorCode::FileTruncated;
  return m_reader.wasMended() ? Result<void>(ErrorCode::FileCorrupt) : Result<void>();
}

// libtiff would cut these to their high byte, where all other 16-bit samples are rounded.
bool TiffDecoder::isPlainGrey16() const noexcept {
  return m_header.layout == PixelLayout::Gray8 && m_reader.field<std::uint16_t>(TIFFTAG_BITSPERSAMPLE, 1) == 16 &&
         m_reader.field<std::uint16_t>(TIFFTAG_SAMPLESPERPIXEL, 1) == 1 && TIFFIsTiled(m_reader.tiff()) == 0;
}

Result<void> TiffDecoder::decodeGrey16(image::RowSink& sink) {
  const auto width = static_cast<std::size_t>(m_header.storedSize.width);
  const auto lineBytes = static_cast<std::size_t>(TIFFScanlineSize(m_reader.tiff()));
  if (lineBytes < width * sizeof(std::uint16_t)) return ErrorCode::FileCorrupt;
  const bool isInverted = m_reader.field<std::uint16_t>(TIFFTAG_PHOTOMETRIC, 0) == PHOTOMETRIC_MINISWHITE;
  std::vector<std::uint16_t> line(lineBytes / sizeof(std::uint16_t) + 1);
  m_row.resize(width);
  for (int y = 0; y < m_header.storedSize.height; ++y) {
    if (TIFFReadScanline(m_reader.tiff(), line.data(), static_cast<std::uint32_t>(y), 0) != 1) return m_reader.error();
    std::transform(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(width), m_row.begin(),
                   [&](unsigned sample) {
                     return static_cast<std::uint8_t>(((isInverted ? 65535U - sample : sample) + 128U) / 257U);
                   });
    sink.addRow(m_row);
  }
  return {};
}

// libtiff decodes a strip or a row of tiles whenever a part of it is wanted.
int TiffDecoder::rowsAtOnce() const noexcept {
  const auto height = static_cast<std::uint32_t>(m_header.storedSize.height);
  const std::uint32_t tag = TIFFIsTiled(m_reader.tiff()) != 0 ? TIFFTAG_TILELENGTH : TIFFTAG_ROWSPERSTRIP;
  return static_cast<int>(std::clamp(m_reader.field<std::uint32_t>(tag, height), 1U, height));
}

Result<void> TiffDecoder::decodeColours(image::RowSink& sink) {
  TIFFRGBAImage pixels{};
  std::array<char, 1024> reason{};
  constexpr int kStopOnError = 1;
  if (TIFFRGBAImageBegin(&pixels, m_reader.tiff(), kStopOnError, reason.data()) == 0)
    return ErrorCode::FileVariantUnsupported;
  const std::unique_ptr<TIFFRGBAImage, decltype(&TIFFRGBAImageEnd)> end(&pixels, TIFFRGBAImageEnd);
  pixels.req_orientation = pixels.orientation;  // as stored
  const auto width = static_cast<std::size_t>(m_header.storedSize.width);
  const int step = rowsAtOnce();
  m_block.resize(width * static_cast<std::size_t>(step));
  for (int first = 0; first < m_header.storedSize.height; first += step) {
    const int rows = std::min(step, m_header.storedSize.height - first);
    if (const auto decoded = decodeBlock(pixels, first, rows); !decoded) return decoded;
    for (std::size_t y = 0; y < static_cast<std::size_t>(rows); ++y)
      addRow(std::span<const std::uint32_t>(m_block).subspan(y * width, width), sink);
  }
  return {};
}

Result<void> TiffDecoder::decodeBlock(TIFFRGBAImage& pixels, int firstRow, int rows) {
  pixels.row_offset = firstRow;
  const auto width = static_cast<std::uint32_t>(m_header.storedSize.width);
  if (TIFFRGBAImageGet(&pixels, m_block.data(), width, static_cast<std::uint32_t>(rows)) == 0) return m_reader.error();
  return {};
}

void TiffDecoder::addRow(std::span<const std::uint32_t> pixels, image::RowSink& sink) {
  m_row.clear();
  for (const std::uint32_t pixel : pixels) {
    const std::uint32_t alpha = TIFFGetA(pixel);
    const auto colour = [&](std::uint32_t value) {
      return m_isPremultiplied ? undone(value, alpha) : static_cast<std::uint8_t>(value);
    };
    m_row.push_back(colour(TIFFGetR(pixel)));
    if (m_header.layout == PixelLayout::Gray8) continue;
    m_row.push_back(colour(TIFFGetG(pixel)));
    m_row.push_back(colour(TIFFGetB(pixel)));
    if (m_header.layout == PixelLayout::Rgba8) m_row.push_back(static_cast<std::uint8_t>(alpha));
  }
  sink.addRow(m_row);
}

}  // namespace mahfooz::media
