#include "core/media/VideoReader.h"

#include "core/media/FilmSource.h"
#include "core/media/FrameClock.h"
#include "core/media/FrameDecoder.h"
#include "core/media/FrameRows.h"
#include "core/media/ThumbnailTrack.h"
#include "core/media/VideoContainer.h"
#include "core/media/VideoLimits.h"
#include "core/media/WebpAnimation.h"

extern "C" {
#include <libavutil/log.h>
}

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <utility>

namespace mahfooz::media {

namespace {

// FFmpeg's messages quote what a file holds.
void saysNothing(void* /*object*/, int /*level*/, const char* /*format*/, std::va_list /*arguments*/) {}

FrameClock clockFor(const FrameSource::Timing& timing) {
  return {timing.timeBase, timing.startTime, timing.frameRate, timing.jumps};
}

Result<std::unique_ptr<FrameSource>> openSource(VideoContainer container, std::span<const std::uint8_t> untrustedBytes,
                                                int threads) {
  if (container == VideoContainer::WebP) return WebpAnimation::open(untrustedBytes);
  return FilmSource::open(container, untrustedBytes, threads);
}

Result<VideoContainer> acceptedContainer(std::span<const std::uint8_t> untrustedBytes) {
  if (untrustedBytes.empty()) return ErrorCode::FileEmpty;
  if (untrustedBytes.size() > kMaxVideoBytes) return ErrorCode::FileTooLarge;
  const auto container = sniffVideo(untrustedBytes);
  return container ? Result<VideoContainer>(*container) : ErrorCode::FileFormatUnknown;
}

}  // namespace

struct VideoReader::Parts {
  explicit Parts(std::unique_ptr<FrameSource> opened)
      : source(std::move(opened)),
        header(source->header()),
        clock(clockFor(source->timing())),
        thumbnails(header.orientation, source->timing().frameRate) {}

  Result<void> take(AVFrame& frame, VideoSink& sink);
  Result<void> decodeAll(VideoSink& sink);
  void tellProgress(int now, VideoSink& sink);
  [[nodiscard]] Result<VideoSummary> summary() const;

  std::unique_ptr<FrameSource> source;
  VideoHeader header;
  FrameClock clock;
  ThumbnailTrack thumbnails;
  FrameRows rows;
  std::int64_t frames = 0;
  int permille = -1;
};

Result<void> VideoReader::Parts::take(AVFrame& frame, VideoSink& sink) {
  const VideoFrameInfo info{
      .number = frames++, .storedSize = {frame.width, frame.height}, .damaged = FrameDecoder::isDamaged(frame)};
  if (image::RowSink* rowSink = sink.beginFrame(info); rowSink != nullptr) {
    if (const auto given = rows.give(frame, *rowSink); !given) return given;
    sink.endFrame();
  }
  const auto added = thumbnails.add(frame, clock.add(frame), sink);
  return clock.seconds() > kMaxVideoSeconds ? ErrorCode::VideoTooLong : added;
}

void VideoReader::Parts::tellProgress(int now, VideoSink& sink) {
  if (now <= permille) return;
  permille = now;
  sink.progressed(now);
}

Result<void> VideoReader::Parts::decodeAll(VideoSink& sink) {
  const auto taking = [&](AVFrame& frame) { return take(frame, sink); };
  while (true) {
    const auto more = source->advance(taking);
    if (!more) return more.error();
    if (!*more) break;
    tellProgress(source->permille(), sink);
  }
  return thumbnails.finish(sink);
}

Result<VideoSummary> VideoReader::Parts::summary() const {
  if (frames == 0) return ErrorCode::FileCorrupt;
  if (source->damaged() * kMaxDamagedShare > frames) return ErrorCode::FileCorrupt;
  const double told = clock.seconds();
  return VideoSummary{.frames = frames,
                      .durationSeconds = told > 0 ? told : static_cast<double>(frames) / header.frameRate};
}

VideoReader::VideoReader(std::unique_ptr<Parts> parts) noexcept : m_parts(std::move(parts)) {}
VideoReader::~VideoReader() = default;

Result<std::unique_ptr<VideoReader>> VideoReader::open(std::span<const std::uint8_t> untrustedBytes,
                                                       VideoOptions options) {
  av_log_set_callback(&saysNothing);
  const auto container = acceptedContainer(untrustedBytes);
  if (!container) return container.error();
  auto source = openSource(*container, untrustedBytes, options.threads);
  if (!source) return source.error();
  return std::unique_ptr<VideoReader>(new VideoReader(std::make_unique<Parts>(std::move(*source))));
}

const VideoHeader& VideoReader::header() const noexcept {
  return m_parts->header;
}

Result<VideoSummary> VideoReader::readInto(VideoSink& sink) {
  if (const auto decoded = m_parts->decodeAll(sink); !decoded) return decoded.error();
  m_parts->tellProgress(1000, sink);
  return m_parts->summary();
}

}  // namespace mahfooz::media
