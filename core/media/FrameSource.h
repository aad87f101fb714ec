#pragma once

#include "core/base/Result.h"
#include "core/media/FfmpegObjects.h"
#include "core/media/FrameClock.h"
#include "core/media/VideoSink.h"

#include <cstdint>
#include <functional>

namespace mahfooz::media {

// Where a video's frames come from, in the order of presentation. Inside core/media only; see VideoReader.h.
class FrameSource {
 public:
  // Called for each frame; what it says wrong ends the reading. The frame carries its time and duration in the time
  // base.
  using Take = std::function<Result<void>(AVFrame& frame)>;

  struct Timing {
    AVRational timeBase{1, 1};
    std::int64_t startTime = 0;  // of the file, in the time base
    double frameRate = 0;        // as ffmpeg's filters take it; 0 if unknown
    FrameClock::Jumps jumps = FrameClock::Jumps::AreMeant;
  };

  FrameSource() = default;
  FrameSource(const FrameSource&) = delete;
  FrameSource& operator=(const FrameSource&) = delete;
  virtual ~FrameSource() = default;

  [[nodiscard]] virtual VideoHeader header() const = 0;
  [[nodiscard]] virtual Timing timing() const = 0;

  // Reads on a little and gives the frames that are ready then; false when all have been given.
  // Errors: those of VideoReader::readInto() and of `take`.
  [[nodiscard]] virtual Result<bool> advance(const Take& take) = 0;

  // How much of the file is read, 0..1000.
  [[nodiscard]] virtual int permille() const noexcept = 0;

  // Frames that the decoder had to mend, together with data that it refused.
  [[nodiscard]] virtual std::int64_t damaged() const noexcept = 0;
};

}  // namespace mahfooz::media
