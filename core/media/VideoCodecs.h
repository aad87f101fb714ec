#pragma once

#include "core/media/FfmpegObjects.h"

namespace mahfooz::media {

// The decoders that may be opened, by libavcodec's names; nothing else is, whatever a file asks for.
constexpr const char* kVideoDecoders = "h264,hevc,vp8,vp9,libdav1d,mpeg4,h263,mjpeg,gif";

// The one of them for this kind of video; null when there is none.
[[nodiscard]] const AVCodec* videoDecoder(AVCodecID codec) noexcept;

}  // namespace mahfooz::media
