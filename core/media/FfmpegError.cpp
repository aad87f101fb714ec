#include "core/media/FfmpegError.h"

extern "C" {
#include <libavutil/error.h>
}

#include <cerrno>

namespace mahfooz::media {

ErrorCode errorFromFfmpeg(int returned) noexcept {
  if (returned == AVERROR(ENOMEM)) return ErrorCode::HasherOutOfMemory;
  if (returned == AVERROR_EOF) return ErrorCode::FileTruncated;
  const bool unknown =
      returned == AVERROR_PATCHWELCOME || returned == AVERROR_DECODER_NOT_FOUND || returned == AVERROR(ENOSYS);
  return unknown ? ErrorCode::FileVariantUnsupported : ErrorCode::FileCorrupt;
}

}  // namespace mahfooz::media
