#include "core/media/ConstantRate.h"

#include <algorithm>
#include <cmath>

namespace mahfooz::media {

namespace {

// ffmpeg moves every time off the exact middle between two pictures.
constexpr double kNudge = 1.0 / (1 << 17);

// A frame this much early or late (in pictures) is left out or repeated.
constexpr double kTolerance = 1.1;

}  // namespace

ConstantRate::ConstantRate(double frameRate) noexcept
    : m_usualDuration(frameRate > 0 ? std::min(1.0, kPicturesPerSecond / frameRate) : 0) {}

ConstantRate::Repeats ConstantRate::add(std::int64_t ticks, std::int64_t pictures) noexcept {
  const double time = static_cast<double>(ticks) / kTicksPerPicture + (ticks > 0 ? kNudge : -kNudge);
  const double duration = pictures > 0 ? static_cast<double>(pictures) : m_usualDuration;
  double late = time - static_cast<double>(m_next);
  const double end = late + duration;
  if (late < 0 && end > 0) late = 0;

  std::int64_t count = 1;
  std::int64_t ofPrevious = 0;
  if (end < -kTolerance) {
    count = 0;
  } else if (end > kTolerance) {
    count = std::lrint(end);
    if (late > kTolerance) ofPrevious = std::lrint(late - 0.6);
  }
  ofPrevious = std::min(ofPrevious, count);
  m_last = {ofPrevious, m_last[0], m_last[1]};
  m_next += count;
  return {.ofPrevious = ofPrevious, .ofThis = count - ofPrevious};
}

std::int64_t ConstantRate::finish() const noexcept {
  auto sorted = m_last;
  std::ranges::sort(sorted);
  return sorted[1];
}

}  // namespace mahfooz::media
