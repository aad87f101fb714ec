#include "core/media/VideoCodecs.h"

namespace mahfooz::media {

namespace {

const char* decoderName(AVCodecID codec) noexcept {
  switch (codec) {
    case AV_CODEC_ID_H264:
      return "h264";
    case AV_CODEC_ID_HEVC:
      return "hevc";
    case AV_CODEC_ID_VP8:
      return "vp8";
    case AV_CODEC_ID_VP9:
      return "vp9";
    case AV_CODEC_ID_AV1:
      return "libdav1d";  // FFmpeg's own needs hardware
    case AV_CODEC_ID_MPEG4:
      return "mpeg4";
    case AV_CODEC_ID_H263:
      return "h263";
    case AV_CODEC_ID_MJPEG:
      return "mjpeg";
    case AV_CODEC_ID_GIF:
      return "gif";
    default:
      return nullptr;
  }
}

}  // namespace

const AVCodec* videoDecoder(AVCodecID codec) noexcept {
  const char* name = decoderName(codec);
  return name == nullptr ? nullptr : avcodec_find_decoder_by_name(name);
}

}  // namespace mahfooz::media
