#include "core/media/FrameDecoder.h"

#include "core/media/FfmpegError.h"
#include "core/media/VideoCodecs.h"
#include "core/media/VideoLimits.h"

#include <cerrno>
#include <utility>

namespace mahfooz::media {

namespace {

// A decoder that only refuses, time after time, without taking anything in: more than it can hold back (16 threads and
// 16 reference pictures) is a loop.
constexpr int kMaxRefusalsInRow = 64;

Result<void> acceptedHeader(const AVCodecParameters& header) noexcept {
  const bool known = header.width > 0 && header.height > 0;  // if not, the frames will tell
  return known ? acceptedFrame(header.width, header.height) : Result<void>();
}

}  // namespace

FrameDecoder::FrameDecoder(Ffmpeg<AVCodecContext> codec)
    : m_codec(std::move(codec)), m_frame(owned(av_frame_alloc())) {}

Result<FrameDecoder> FrameDecoder::open(const AVStream& stream, int threads) {
  const AVCodec* decoder = videoDecoder(stream.codecpar->codec_id);
  if (decoder == nullptr) return ErrorCode::FileVariantUnsupported;
  if (const auto accepted = acceptedHeader(*stream.codecpar); !accepted) return accepted.error();
  auto codec = owned(avcodec_alloc_context3(decoder));
  if (const int copied = avcodec_parameters_to_context(codec.get(), stream.codecpar); copied < 0)
    return errorFromFfmpeg(copied);
  codec->pkt_timebase = stream.time_base;
  codec->max_pixels = kMaxFramePixels;
  codec->thread_count = threads;
  if (const int opened = avcodec_open2(codec.get(), decoder, nullptr); opened < 0) return errorFromFfmpeg(opened);
  return FrameDecoder(std::move(codec));
}

Result<void> FrameDecoder::decode(const AVPacket& packet, const Take& take) {
  if (const auto sent = send(&packet); !sent) return sent;
  return receive(take);
}

Result<void> FrameDecoder::flush(const Take& take) {
  if (const auto sent = send(nullptr); !sent) return sent;
  return receive(take);
}

Result<void> FrameDecoder::send(const AVPacket* packet) {
  const int sent = avcodec_send_packet(m_codec.get(), packet);
  if (sent == AVERROR(ENOMEM)) return ErrorCode::HasherOutOfMemory;
  if (sent < 0) ++m_damaged;
  return {};
}

Result<void> FrameDecoder::receive(const Take& take) {
  int refusals = 0;
  while (refusals < kMaxRefusalsInRow) {
    const int received = avcodec_receive_frame(m_codec.get(), m_frame.get());
    if (received == AVERROR(EAGAIN) || received == AVERROR_EOF) return {};
    if (received == AVERROR(ENOMEM)) return ErrorCode::HasherOutOfMemory;
    if (received < 0) {
      ++m_damaged;
      ++refusals;
      continue;
    }
    refusals = 0;
    if (const auto given = give(take); !given) return given;
  }
  return {};
}

Result<void> FrameDecoder::give(const Take& take) {
  if (const auto accepted = acceptedFrame(m_frame->width, m_frame->height); !accepted) return accepted;
  if (++m_frames > kMaxFrames) return ErrorCode::VideoTooLong;
  if (isDamaged(*m_frame)) ++m_damaged;
  return take(*m_frame);
}

bool FrameDecoder::isDamaged(const AVFrame& frame) noexcept {
  return (frame.flags & AV_FRAME_FLAG_CORRUPT) != 0 || frame.decode_error_flags != 0;
}

}  // namespace mahfooz::media
