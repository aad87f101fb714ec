#include "core/media/GifDecoder.h"

#include "core/media/GifOutline.h"
#include "core/media/PhotoLimits.h"

namespace mahfooz::media {

namespace {

// GIF89a specification, appendix E: every 8th row from row 0, every 8th from 4, every 4th from 2, every 2nd from 1.
struct Pass {
  int first;
  int step;
};
constexpr Pass kPasses[] = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

constexpr std::uint64_t larger(int one, int other) noexcept {
  return static_cast<std::uint64_t>(std::max({one, other, 0}));
}

}  // namespace

Result<std::unique_ptr<PhotoDecoder>> GifDecoder::open(Bytes untrustedBytes) {
  std::unique_ptr<GifDecoder> decoder(new GifDecoder(untrustedBytes));
  if (const auto read = decoder->readHeader(); !read) return read.error();
  return std::unique_ptr<PhotoDecoder>(std::move(decoder));
}

Result<void> GifDecoder::readHeader() {
  if (const auto found = m_reader.findFirstFrame(); !found) return found;
  const GifImageDesc& frame = m_reader.frame();
  const auto size = acceptedSize(larger(m_reader.screenWidth(), frame.Left + frame.Width),
                                 larger(m_reader.screenHeight(), frame.Top + frame.Height));
  if (!size) return size.error();
  if (frame.Width < 1 || frame.Height < 1) return ErrorCode::FileCorrupt;
  const bool isOpaque = m_reader.transparentSample() < 0 && frameCovers(*size);
  m_header = {*size, isOpaque ? image::PixelLayout::Rgb8 : image::PixelLayout::Rgba8, image::Orientation::Normal};
  return {};
}

bool GifDecoder::frameCovers(image::Size canvas) const noexcept {
  const GifImageDesc& frame = m_reader.frame();
  return frame.Left == 0 && frame.Top == 0 && image::Size{frame.Width, frame.Height} == canvas;
}

Result<void> GifDecoder::decodeInto(image::RowSink& sink) {
  const GifImageDesc& frame = m_reader.frame();
  if (frame.Interlace) {
    if (const auto read = readInterlacedFrame(); !read) return read;
  } else {
    m_samples.resize(static_cast<std::size_t>(frame.Width));
  }
  for (int y = 0; y < m_header.storedSize.height; ++y) {
    const auto samples = line(y - frame.Top);
    if (!samples) return samples.error();
    addCanvasRow(*samples, sink);
  }
  return outlineOfGif(m_untrustedBytes).isWhole ? Result<void>() : Result<void>(ErrorCode::FileTruncated);
}

Result<void> GifDecoder::readInterlacedFrame() {
  const auto width = static_cast<std::size_t>(m_reader.frame().Width);
  const int height = m_reader.frame().Height;
  m_samples.resize(width * static_cast<std::size_t>(height));
  for (const Pass pass : kPasses) {
    for (int y = pass.first; y < height; y += pass.step) {
      const auto row = std::span(m_samples).subspan(static_cast<std::size_t>(y) * width, width);
      if (const auto read = m_reader.readLine(row); !read) return read;
    }
  }
  return {};
}

// Empty above and below the frame.
Result<std::span<const std::uint8_t>> GifDecoder::line(int frameRow) {
  const GifImageDesc& frame = m_reader.frame();
  if (frameRow < 0 || frameRow >= frame.Height) return std::span<const std::uint8_t>();
  const auto width = static_cast<std::size_t>(frame.Width);
  if (frame.Interlace)
    return std::span<const std::uint8_t>(m_samples).subspan(static_cast<std::size_t>(frameRow) * width, width);
  if (const auto read = m_reader.readLine(m_samples); !read) return read.error();
  return std::span<const std::uint8_t>(m_samples);
}

void GifDecoder::addCanvasRow(std::span<const std::uint8_t> samples, image::RowSink& sink) {
  const ColorMapObject& colours = *m_reader.colours();
  const GifColorType background = m_reader.background();
  const auto left = static_cast<std::size_t>(m_reader.frame().Left);
  m_row.clear();
  for (std::size_t x = 0; x < static_cast<std::size_t>(m_header.storedSize.width); ++x) {
    const bool isInFrame = x >= left && x - left < samples.size();
    const int sample = isInFrame ? samples[x - left] : 0;
    const bool isColour = isInFrame && sample < colours.ColorCount;
    addPixel(isColour ? colours.Colors[sample] : background, isInFrame && sample != m_reader.transparentSample());
  }
  sink.addRow(m_row);
}

void GifDecoder::addPixel(GifColorType colour, bool isOpaque) {
  m_row.insert(m_row.end(), {colour.Red, colour.Green, colour.Blue});
  if (image::hasAlpha(m_header.layout)) m_row.push_back(isOpaque ? 255 : 0);
}

}  // namespace mahfooz::media
