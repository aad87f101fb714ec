#pragma once

#include "core/image/Orientation.h"
#include "core/media/FfmpegObjects.h"

namespace mahfooz::media {

// The frame as displayed, plane by plane at full size, as ffmpeg's automatic rotation makes it before it scales. Keeps
// its memory for the next frame.
//
// For planar formats whose chroma is as coarse upright as across (4:2:0, 4:4:4, grey). Others are not turned here.
class TurnedFrame {
 public:
  [[nodiscard]] static bool canTurn(const AVFrame& frame) noexcept;

  // Valid until the next call. Throws std::bad_alloc.
  [[nodiscard]] const AVFrame& turn(const AVFrame& stored, image::Orientation orientation);

 private:
  void allocateLike(const AVFrame& stored, image::Size displayed);

  Ffmpeg<AVFrame> m_frame;
};

}  // namespace mahfooz::media
