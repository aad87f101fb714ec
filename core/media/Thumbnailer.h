#pragma once

#include "core/base/Result.h"
#include "core/image/Orientation.h"
#include "core/media/FfmpegObjects.h"
#include "core/media/TurnedFrame.h"
#include "core/media/VideoSink.h"

namespace mahfooz::media {

// A decoded frame at 64 x 64, as ffmpeg's command line scales it (`-s 64:64 -pix_fmt rgb24`, which TMK's reference
// runs): bicubic, colour matrix and range from the frame's tags, turned as displayed.
// The reference turns before it scales, and so do we where the pixel format allows it; else the small picture is
// turned, which differs a little at coloured edges.
class Thumbnailer {
 public:
  explicit Thumbnailer(image::Orientation orientation) noexcept : m_orientation(orientation) {}

  // Errors: FileVariantUnsupported, HasherOutOfMemory.
  Result<void> scale(const AVFrame& frame, Thumbnail& pixels);

 private:
  Result<void> scaleAsItIs(const AVFrame& frame, Thumbnail& pixels);
  bool prepare(const AVFrame& frame);
  void setColours(const AVFrame& frame);

  image::Orientation m_orientation;
  TurnedFrame m_turned;
  Ffmpeg<SwsContext> m_scaler;
  image::Size m_size;
  int m_format = -1;
};

}  // namespace mahfooz::media
