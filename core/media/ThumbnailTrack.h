#pragma once

#include "core/base/Result.h"
#include "core/media/ConstantRate.h"
#include "core/media/FrameClock.h"
#include "core/media/Thumbnailer.h"
#include "core/media/VideoSink.h"

#include <cstdint>

namespace mahfooz::media {

// The 15 small pictures a second that TMK is made of. A frame is scaled only when it is shown: of 30 a second, every
// second one is not. Holds the frame before, because ConstantRate may show it later.
class ThumbnailTrack {
 public:
  ThumbnailTrack(image::Orientation orientation, double frameRate) noexcept
      : m_scaler(orientation), m_rate(frameRate) {}

  // Errors: VideoTooLong, FileVariantUnsupported, HasherOutOfMemory.
  Result<void> add(const AVFrame& frame, FrameClock::Moment moment, VideoSink& sink);
  Result<void> finish(VideoSink& sink);

 private:
  struct Picture {
    Ffmpeg<AVFrame> frame;
    Thumbnail pixels{};
    bool isScaled = false;
  };
  Result<void> show(Picture& picture, std::int64_t copies, VideoSink& sink);

  Thumbnailer m_scaler;
  ConstantRate m_rate;
  Picture m_last;
  std::int64_t m_shown = 0;
};

}  // namespace mahfooz::media
