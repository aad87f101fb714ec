#pragma once

#include "core/media/FfmpegObjects.h"

#include <cstdint>

namespace mahfooz::media {

// The times of frames since the start of the file, mended where a file does not tell them.
class FrameClock {
 public:
  enum class Jumps : std::uint8_t {
    AreMeant,   // a file with an index means the times that it holds
    AreBreaks,  // a transport stream's clock may start anew; ten seconds off the expected is a break, as in ffmpeg
  };

  // startTime in timeBase; frameRate in frames a second, for frames without a time or a duration.
  FrameClock(AVRational timeBase, std::int64_t startTime, double frameRate, Jumps jumps) noexcept;

  struct Moment {
    std::int64_t ticks = 0;     // 1/(15 * 65536) seconds: ConstantRate
    std::int64_t pictures = 0;  // duration in 1/15 seconds, rounded; 0: the packet does not say
  };
  [[nodiscard]] Moment add(const AVFrame& frame) noexcept;

  // From the first frame's begin to the last one's end, in seconds; 0 before the first.
  [[nodiscard]] double seconds() const noexcept;

 private:
  [[nodiscard]] std::int64_t timeOf(const AVFrame& frame) noexcept;
  [[nodiscard]] bool isBreak(std::int64_t time) const noexcept;

  AVRational m_timeBase;
  std::int64_t m_offset;         // what is subtracted from the file's times
  std::int64_t m_usualDuration;  // of a frame
  Jumps m_jumps;
  std::int64_t m_expected = 0;  // when the next frame should come
  std::int64_t m_begin = 0;
  std::int64_t m_end = 0;
  bool m_started = false;
};

}  // namespace mahfooz::media
