#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

namespace mahfooz::media {

// FFmpeg's objects as owners. Inside core/media only.
struct FfmpegDeleter {
  void operator()(AVFormatContext* context) const noexcept { avformat_close_input(&context); }
  void operator()(AVCodecContext* context) const noexcept { avcodec_free_context(&context); }
  void operator()(AVPacket* packet) const noexcept { av_packet_free(&packet); }
  void operator()(AVFrame* frame) const noexcept { av_frame_free(&frame); }
  void operator()(SwsContext* context) const noexcept { sws_freeContext(context); }
  void operator()(AVIOContext* io) const noexcept {
    if (io != nullptr) av_freep(&io->buffer);
    avio_context_free(&io);
  }
};

template <class T>
using Ffmpeg = std::unique_ptr<T, FfmpegDeleter>;

// Its constructors give null for one reason only.
template <class T>
[[nodiscard]] Ffmpeg<T> owned(T* made) {
  if (made == nullptr) throw std::bad_alloc();
  return Ffmpeg<T>(made);
}

// The frame's colour matrix. Decoders pass on what a file says, and the enumeration has no room for numbers that ITU-T
// H.273 leaves open: such a one may not even be read as an AVColorSpace.
[[nodiscard]] inline AVColorSpace colourSpaceOf(const AVFrame& frame) noexcept {
  std::underlying_type_t<AVColorSpace> untrustedNumber{};
  std::memcpy(&untrustedNumber, &frame.colorspace, sizeof untrustedNumber);
  return untrustedNumber < AVCOL_SPC_NB ? static_cast<AVColorSpace>(untrustedNumber) : AVCOL_SPC_UNSPECIFIED;
}

}  // namespace mahfooz::media
