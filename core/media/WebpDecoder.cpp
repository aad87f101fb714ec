#include "core/media/WebpDecoder.h"

#include "core/media/PhotoLimits.h"
#include "core/media/WebpOutline.h"

#include <webp/decode.h>
#include <webp/demux.h>

namespace mahfooz::media {

namespace {

using AnimDecoder = std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)>;

Result<void> resultOf(VP8StatusCode status) noexcept {
  switch (status) {
    case VP8_STATUS_OK:
      return {};
    case VP8_STATUS_OUT_OF_MEMORY:
      return ErrorCode::HasherOutOfMemory;
    case VP8_STATUS_UNSUPPORTED_FEATURE:
      return ErrorCode::FileVariantUnsupported;
    case VP8_STATUS_SUSPENDED:
    case VP8_STATUS_NOT_ENOUGH_DATA:
      return ErrorCode::FileTruncated;
    case VP8_STATUS_INVALID_PARAM:
    case VP8_STATUS_BITSTREAM_ERROR:
    case VP8_STATUS_USER_ABORT:
      break;
  }
  return ErrorCode::FileCorrupt;
}

}  // namespace

Result<std::unique_ptr<PhotoDecoder>> WebpDecoder::open(Bytes untrustedBytes) {
  std::unique_ptr<WebpDecoder> decoder(new WebpDecoder(untrustedBytes));
  if (const auto read = decoder->readHeader(); !read) return read.error();
  return std::unique_ptr<PhotoDecoder>(std::move(decoder));
}

Result<void> WebpDecoder::readHeader() {
  if (isWebpCutShort(m_untrustedBytes)) return ErrorCode::FileTruncated;
  WebPBitstreamFeatures features{};
  const auto status = WebPGetFeatures(m_untrustedBytes.data(), m_untrustedBytes.size(), &features);
  if (const auto read = resultOf(status); !read) return read;
  const auto size =
      acceptedSize(static_cast<std::uint64_t>(features.width), static_cast<std::uint64_t>(features.height));
  if (!size) return size.error();
  m_hasFrames = features.has_animation != 0;
  const bool hasAlpha = features.has_alpha != 0 || m_hasFrames;
  const auto layout = hasAlpha ? image::PixelLayout::Rgba8 : image::PixelLayout::Rgb8;
  m_header = {*size, layout, orientationOfWebp(m_untrustedBytes)};
  return {};
}

Result<void> WebpDecoder::decodeInto(image::RowSink& sink) {
  const std::size_t rowBytes = image::rowBytes(m_header.storedSize, m_header.layout);
  std::vector<std::uint8_t> picture(rowBytes * static_cast<std::size_t>(m_header.storedSize.height));
  const auto decoded = m_hasFrames ? decodeFirstFrame(picture) : decodeStill(picture);
  if (!decoded) return decoded;
  for (std::size_t at = 0; at < picture.size(); at += rowBytes)
    sink.addRow(std::span(picture).subspan(at, rowBytes));
  return {};
}

Result<void> WebpDecoder::decodeStill(std::vector<std::uint8_t>& picture) const {
  WebPDecoderConfig config{};
  if (WebPInitDecoderConfig(&config) == 0) return ErrorCode::Internal;
  config.output.colorspace = image::hasAlpha(m_header.layout) ? MODE_RGBA : MODE_RGB;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = picture.data();
  config.output.u.RGBA.stride = static_cast<int>(image::rowBytes(m_header.storedSize, m_header.layout));
  config.output.u.RGBA.size = picture.size();
  return resultOf(WebPDecode(m_untrustedBytes.data(), m_untrustedBytes.size(), &config));
}

Result<void> WebpDecoder::decodeFirstFrame(std::vector<std::uint8_t>& picture) const {
  const WebPData data{m_untrustedBytes.data(), m_untrustedBytes.size()};
  const AnimDecoder decoder(WebPAnimDecoderNew(&data, nullptr), WebPAnimDecoderDelete);
  std::uint8_t* frame = nullptr;
  int endMilliseconds = 0;
  if (!decoder || WebPAnimDecoderGetNext(decoder.get(), &frame, &endMilliseconds) == 0) return ErrorCode::FileCorrupt;
  std::copy_n(frame, picture.size(), picture.begin());
  return {};
}

}  // namespace mahfooz::media
