#include "core/media/FrameClock.h"

#include "core/media/ConstantRate.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace mahfooz::media {

namespace {

constexpr double kBreakSeconds = 10;  // ffmpeg's dts_delta_threshold

// Hostile times are brought into a range in which sums cannot overflow; honest ones are far from it.
constexpr std::int64_t kMaxTime = std::int64_t{1} << 60;

std::int64_t bounded(std::int64_t time) noexcept {
  return std::clamp(time, -kMaxTime, kMaxTime);
}

std::int64_t inTimeBase(double seconds, AVRational timeBase) noexcept {
  const double units = seconds / av_q2d(timeBase);
  return std::isfinite(units) ? bounded(static_cast<std::int64_t>(std::clamp(units, -1e18, 1e18))) : 0;
}

}  // namespace

FrameClock::FrameClock(AVRational timeBase, std::int64_t startTime, double frameRate, Jumps jumps) noexcept
    : m_timeBase(timeBase),
      m_offset(bounded(startTime)),
      m_usualDuration(frameRate > 0 ? inTimeBase(1 / frameRate, timeBase) : 0),
      m_jumps(jumps) {}

bool FrameClock::isBreak(std::int64_t time) const noexcept {
  return m_jumps == Jumps::AreBreaks && m_started &&
         std::abs(time - m_expected) > inTimeBase(kBreakSeconds, m_timeBase);
}

std::int64_t FrameClock::timeOf(const AVFrame& frame) noexcept {
  if (frame.best_effort_timestamp == AV_NOPTS_VALUE) return m_expected;
  const std::int64_t stamp = bounded(frame.best_effort_timestamp);
  if (isBreak(stamp - m_offset)) m_offset = bounded(stamp - m_expected);
  return bounded(stamp - m_offset);
}

FrameClock::Moment FrameClock::add(const AVFrame& frame) noexcept {
  const std::int64_t time = timeOf(frame);
  const std::int64_t told = std::clamp<std::int64_t>(frame.pkt_duration, 0, kMaxTime);
  m_expected = bounded(time + (told > 0 ? told : m_usualDuration));
  m_begin = m_started ? std::min(m_begin, time) : time;
  m_end = m_started ? std::max(m_end, m_expected) : m_expected;
  m_started = true;

  // Rounded as ffmpeg does it: times by av_rescale_q, durations as a float to the nearest even.
  const AVRational tick{1, ConstantRate::kPicturesPerSecond * static_cast<int>(ConstantRate::kTicksPerPicture)};
  const double pictures = static_cast<double>(told) * av_q2d(m_timeBase) * ConstantRate::kPicturesPerSecond;
  return {.ticks = av_rescale_q(time, m_timeBase, tick), .pictures = std::lrint(std::min(pictures, 1e9))};
}

double FrameClock::seconds() const noexcept {
  return static_cast<double>(m_end - m_begin) * av_q2d(m_timeBase);
}

}  // namespace mahfooz::media
