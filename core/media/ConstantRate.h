#pragma once

#include <array>
#include <cstdint>

namespace mahfooz::media {

// Turns frames with times of their own into 15 pictures a second by leaving out and repeating, exactly as the ffmpeg
// command of TMK's reference does (`-r 15`, ffmpeg 4.1 to 5.1, fftools/ffmpeg.c, constant rate).
//
// add() every frame in the order of presentation and show what it says; finish() once at the end.
class ConstantRate {
 public:
  static constexpr int kPicturesPerSecond = 15;
  static constexpr std::int64_t kTicksPerPicture = 65536;  // the resolution to which ffmpeg rounds times

  // First so many times the frame before this one, then so many times this one. Either can be 0. Before the first
  // frame there is none: its own picture stands for it.
  struct Repeats {
    std::int64_t ofPrevious = 0;
    std::int64_t ofThis = 0;
    friend bool operator==(const Repeats&, const Repeats&) = default;
  };

  // frameRate: frames a second as far as known; 0 if not.
  explicit ConstantRate(double frameRate) noexcept;

  // `ticks`: the frame's time since the start of the file in 1/(15 * 65536) seconds. `pictures`: how long it lasts in
  // 1/15 seconds, rounded; 0 if its packet does not say.
  [[nodiscard]] Repeats add(std::int64_t ticks, std::int64_t pictures) noexcept;

  // How often the last frame is shown once more.
  [[nodiscard]] std::int64_t finish() const noexcept;

 private:
  double m_usualDuration;                // in pictures
  std::int64_t m_next = 0;               // number of the next picture
  std::array<std::int64_t, 3> m_last{};  // ofPrevious of the last three frames
};

}  // namespace mahfooz::media
