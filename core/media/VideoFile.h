#pragma once

#include "core/base/Result.h"
#include "core/image/Orientation.h"
#include "core/media/IsoSequence.h"
#include "core/media/MappedInput.h"
#include "core/media/VideoContainer.h"

#include <cstdint>
#include <memory>
#include <span>

namespace mahfooz::media {

// A film's container, opened, with the one stream that we read: the first that is a video and no cover picture, or the
// track of IsoSequence.h. What
// container it is was told from the content, so FFmpeg does not guess, and reads with that one demuxer.
class VideoFile {
 public:
  // Errors: FileTruncated, FileCorrupt, FileVariantUnsupported, VideoMissing, HasherOutOfMemory.
  [[nodiscard]] static Result<std::unique_ptr<VideoFile>> open(VideoContainer container,
                                                               std::span<const std::uint8_t> untrustedBytes);

  [[nodiscard]] const AVStream& stream() const noexcept { return *m_stream; }
  [[nodiscard]] image::Orientation orientation() const noexcept;

  // Frames a second as vPDQ's reference takes them: the average, else the base rate; 0 if there is neither.
  [[nodiscard]] double frameRate() const noexcept;

  // Frames a second as ffmpeg's filters take them.
  [[nodiscard]] double guessedFrameRate() const noexcept;

  // When the file begins, in the stream's time base.
  [[nodiscard]] std::int64_t startTime() const noexcept;

  // The next packet of the stream; false at the end. Errors: FileTruncated, FileCorrupt, VideoTooLong (more packets
  // than any video has), HasherOutOfMemory.
  [[nodiscard]] Result<bool> read(AVPacket& packet);

  // How much of the file is read, 0..1000.
  [[nodiscard]] int permille() const noexcept;

 private:
  VideoFile(VideoContainer container, std::span<const std::uint8_t> untrustedBytes);
  Result<void> openContainer();
  Result<void> chooseStream();
  [[nodiscard]] bool isOurTrack(const AVStream& stream) const noexcept;
  [[nodiscard]] Error errorOf(int returned) const noexcept;

  VideoContainer m_container;
  std::size_t m_sizeBytes;
  IsoSequenceOutline m_sequence;  // of HEIC and AVIF
  MappedInput m_input;
  Ffmpeg<AVFormatContext> m_format;  // after the input, which it uses until it is closed
  AVStream* m_stream = nullptr;
  std::int64_t m_packets = 0;
  std::int64_t m_furthest = 0;  // where the packets come from; the index may lie behind them
};

}  // namespace mahfooz::media
