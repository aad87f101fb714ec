#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

#include <memory>
#include <new>

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

}  // namespace mahfooz::media
