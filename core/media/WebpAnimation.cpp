#include "core/media/WebpAnimation.h"

#include "core/media/VideoLimits.h"
#include "core/media/WebpOutline.h"

#include <utility>

namespace mahfooz::media {

namespace {

constexpr int kMillisecondsPerSecond = 1000;

// Asked before libwebp looks: it adds up the durations in an int.
Result<WebpOutline> acceptedOutline(Bytes file) noexcept {
  if (isWebpCutShort(file)) return ErrorCode::FileTruncated;
  const WebpOutline outline = outlineOfWebp(file);
  if (outline.frames < 1) return ErrorCode::FileCorrupt;
  const bool isLong = static_cast<double>(outline.milliseconds) > kMaxVideoSeconds * kMillisecondsPerSecond;
  if (isLong || outline.frames > kMaxWebpFrames) return ErrorCode::VideoTooLong;
  return outline;
}

Result<image::Size> acceptedCanvas(Bytes file) noexcept {
  WebPBitstreamFeatures features{};
  if (WebPGetFeatures(file.data(), file.size(), &features) != VP8_STATUS_OK) return ErrorCode::FileCorrupt;
  if (const auto accepted = acceptedFrame(features.width, features.height); !accepted) return accepted.error();
  return image::Size{features.width, features.height};
}

// R, G, B, A to R, G, B.
void dropAlpha(const std::uint8_t* rgba, int pixels, std::uint8_t* rgb) noexcept {
  for (int i = 0; i < pixels; ++i, rgba += 4, rgb += 3)
    std::copy_n(rgba, 3, rgb);
}

}  // namespace

WebpAnimation::WebpAnimation(Decoder decoder, const WebPAnimInfo& info, const VideoHeader& header) noexcept
    : m_decoder(std::move(decoder)), m_info(info), m_header(header) {}

Result<std::unique_ptr<FrameSource>> WebpAnimation::open(Bytes untrustedBytes) {
  const auto outline = acceptedOutline(untrustedBytes);
  if (!outline) return outline.error();
  const auto size = acceptedCanvas(untrustedBytes);
  if (!size) return size.error();
  const WebPData data{untrustedBytes.data(), untrustedBytes.size()};
  Decoder decoder(WebPAnimDecoderNew(&data, nullptr));
  WebPAnimInfo info{};
  if (!decoder || WebPAnimDecoderGetInfo(decoder.get(), &info) == 0) return ErrorCode::FileCorrupt;
  const VideoHeader header{.storedSize = *size,
                           .orientation = orientationOfWebp(untrustedBytes),
                           .frameRate = static_cast<double>(outline->frames) * kMillisecondsPerSecond /
                                        static_cast<double>(outline->milliseconds)};
  return std::unique_ptr<FrameSource>(new WebpAnimation(std::move(decoder), info, header));
}

FrameSource::Timing WebpAnimation::timing() const {
  return {.timeBase = {1, kMillisecondsPerSecond}, .startTime = 0, .frameRate = m_header.frameRate};
}

// Of its own memory: the one before is still wanted when libwebp draws the next on its canvas.
Ffmpeg<AVFrame> WebpAnimation::frameOf(const std::uint8_t* rgba) const {
  auto frame = owned(av_frame_alloc());
  frame->format = AV_PIX_FMT_RGB24;
  frame->width = m_header.storedSize.width;
  frame->height = m_header.storedSize.height;
  if (av_frame_get_buffer(frame.get(), 0) < 0) throw std::bad_alloc();
  for (std::ptrdiff_t y = 0; y < frame->height; ++y)
    dropAlpha(rgba + y * 4 * frame->width, frame->width, frame->data[0] + y * frame->linesize[0]);
  return frame;
}

Result<bool> WebpAnimation::advance(const Take& take) {
  if (WebPAnimDecoderHasMoreFrames(m_decoder.get()) == 0) return false;
  std::uint8_t* canvas = nullptr;
  int untrustedEnd = 0;
  if (WebPAnimDecoderGetNext(m_decoder.get(), &canvas, &untrustedEnd) == 0) return ErrorCode::FileCorrupt;
  const auto frame = frameOf(canvas);
  frame->pts = frame->best_effort_timestamp = m_shown;
  frame->pkt_duration = shownMilliseconds(untrustedEnd - m_told);
  m_told = untrustedEnd;
  m_shown += frame->pkt_duration;
  ++m_frames;
  if (const auto taken = take(*frame); !taken) return taken.error();
  return true;
}

int WebpAnimation::permille() const noexcept {
  return static_cast<int>(m_frames * 1000 / std::max<std::int64_t>(1, m_info.frame_count));
}

}  // namespace mahfooz::media
