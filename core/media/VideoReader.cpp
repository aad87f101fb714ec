#include "core/media/VideoReader.h"

#include "core/media/FrameClock.h"
#include "core/media/FrameDecoder.h"
#include "core/media/FrameRows.h"
#include "core/media/ThumbnailTrack.h"
#include "core/media/VideoContainer.h"
#include "core/media/VideoFile.h"
#include "core/media/VideoLimits.h"

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

FrameClock clockFor(const VideoFile& file, VideoContainer container) {
  const auto jumps = container == VideoContainer::MpegTs ? FrameClock::Jumps::AreBreaks : FrameClock::Jumps::AreMeant;
  return {file.stream().time_base, file.startTime(), file.guessedFrameRate(), jumps};
}

VideoHeader headerOf(const VideoFile& file) {
  const AVCodecParameters& parameters = *file.stream().codecpar;
  return {.storedSize = {parameters.width, parameters.height},
          .orientation = file.orientation(),
          .frameRate = file.frameRate()};
}

Result<VideoContainer> acceptedContainer(std::span<const std::uint8_t> untrustedBytes) {
  if (untrustedBytes.empty()) return ErrorCode::FileEmpty;
  if (untrustedBytes.size() > kMaxVideoBytes) return ErrorCode::FileTooLarge;
  const auto container = sniffVideo(untrustedBytes);
  return container ? Result<VideoContainer>(*container) : ErrorCode::FileFormatUnknown;
}

}  // namespace

struct VideoReader::Parts {
  Parts(std::unique_ptr<VideoFile> openedFile, FrameDecoder openedDecoder, VideoContainer container)
      : file(std::move(openedFile)),
        decoder(std::move(openedDecoder)),
        header(headerOf(*file)),
        clock(clockFor(*file, container)),
        thumbnails(header.orientation, file->guessedFrameRate()) {}

  Result<void> take(AVFrame& frame, VideoSink& sink);
  Result<void> decodeAll(VideoSink& sink);
  void tellProgress(int now, VideoSink& sink);
  [[nodiscard]] Result<VideoSummary> summary() const;

  std::unique_ptr<VideoFile> file;
  FrameDecoder decoder;
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
  const auto packet = owned(av_packet_alloc());
  while (true) {
    const auto more = file->read(*packet);
    if (!more) return more.error();
    if (!*more) break;
    if (const auto decoded = decoder.decode(*packet, taking); !decoded) return decoded;
    tellProgress(file->permille(), sink);
  }
  if (const auto flushed = decoder.flush(taking); !flushed) return flushed;
  return thumbnails.finish(sink);
}

Result<VideoSummary> VideoReader::Parts::summary() const {
  if (frames == 0) return ErrorCode::FileCorrupt;
  if (decoder.damaged() * kMaxDamagedShare > frames) return ErrorCode::FileCorrupt;
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
  auto file = VideoFile::open(*container, untrustedBytes);
  if (!file) return file.error();
  auto decoder = FrameDecoder::open((*file)->stream(), options.threads);
  if (!decoder) return decoder.error();
  if ((*file)->frameRate() <= 0) return ErrorCode::FileCorrupt;
  auto parts = std::make_unique<Parts>(std::move(*file), std::move(*decoder), *container);
  return std::unique_ptr<VideoReader>(new VideoReader(std::move(parts)));
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
