#include "core/media/ThumbnailTrack.h"

#include "core/media/VideoLimits.h"

#include <utility>

namespace mahfooz::media {

namespace {

constexpr auto kMaxThumbnails = static_cast<std::int64_t>(kMaxVideoSeconds * ConstantRate::kPicturesPerSecond);

}  // namespace

Result<void> ThumbnailTrack::show(Picture& picture, std::int64_t copies, VideoSink& sink) {
  if (copies <= 0) return {};
  if (copies > kMaxThumbnails - m_shown) return ErrorCode::VideoTooLong;
  m_shown += copies;
  if (!picture.isScaled) {
    if (const auto scaled = m_scaler.scale(*picture.frame, picture.pixels); !scaled) return scaled;
    picture.isScaled = true;
  }
  sink.addThumbnail(picture.pixels, copies);
  return {};
}

Result<void> ThumbnailTrack::add(const AVFrame& frame, FrameClock::Moment moment, VideoSink& sink) {
  const ConstantRate::Repeats repeats = m_rate.add(moment.ticks, moment.pictures);
  Picture current{.frame = owned(av_frame_clone(&frame)), .pixels = {}, .isScaled = false};
  Picture& before = m_last.frame != nullptr ? m_last : current;
  if (const auto shown = show(before, repeats.ofPrevious, sink); !shown) return shown;
  if (const auto shown = show(current, repeats.ofThis, sink); !shown) return shown;
  m_last = std::move(current);
  return {};
}

Result<void> ThumbnailTrack::finish(VideoSink& sink) {
  if (m_last.frame == nullptr) return {};
  return show(m_last, m_rate.finish(), sink);
}

}  // namespace mahfooz::media
