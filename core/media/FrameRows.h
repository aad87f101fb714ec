#pragma once

#include "core/base/Result.h"
#include "core/image/RowSink.h"
#include "core/media/Bt601.h"
#include "core/media/FfmpegObjects.h"

#include <cstdint>
#include <vector>

namespace mahfooz::media {

// A decoded frame as RGB rows, in the colours of vPDQ's reference: always BT.601, whatever the file says of itself;
// limited range unless the pixel format means full; same size; turning and pixel shape ignored; alpha dropped.
//
// 8-bit 4:2:0 with even sides goes row by row through Bt601; everything else through libswscale's portable code.
class FrameRows {
 public:
  FrameRows();

  // Errors: FileVariantUnsupported (a pixel format that libswscale does not know), HasherOutOfMemory.
  Result<void> give(const AVFrame& frame, image::RowSink& sink);

 private:
  void giveWith(const Bt601& colours, const AVFrame& frame, image::RowSink& sink);
  Result<void> giveScaled(const AVFrame& frame, image::RowSink& sink);
  bool prepare(const AVFrame& frame);

  Bt601 m_limited;
  Bt601 m_full;
  Ffmpeg<SwsContext> m_scaler;
  image::Size m_size;
  int m_format = -1;
  std::vector<std::uint8_t> m_pixels;
};

}  // namespace mahfooz::media
