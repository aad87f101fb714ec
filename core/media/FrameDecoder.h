#pragma once

#include "core/base/Result.h"
#include "core/media/FfmpegObjects.h"
#include "core/media/FrameSource.h"

#include <cstdint>

namespace mahfooz::media {

// Packets of one stream to frames in the order of presentation.
class FrameDecoder {
 public:
  using Take = FrameSource::Take;

  // Errors: FileVariantUnsupported, FileCorrupt, PictureTooLarge, PictureTooSmall, HasherOutOfMemory.
  // threads: 1 makes none beside the caller's.
  [[nodiscard]] static Result<FrameDecoder> open(const AVStream& stream, int threads);

  // Gives the packet to the decoder, and all frames that it has ready to `take`. Data that the decoder refuses is
  // counted, not an error. Errors: HasherOutOfMemory, and those of `take`.
  Result<void> decode(const AVPacket& packet, const Take& take);

  // After the last packet: the frames that the decoder held back. The same errors.
  Result<void> flush(const Take& take);

  // Frames given; and those of them that the decoder had to mend, together with data that it refused.
  [[nodiscard]] std::int64_t frames() const noexcept { return m_frames; }
  [[nodiscard]] std::int64_t damaged() const noexcept { return m_damaged; }

  [[nodiscard]] static bool isDamaged(const AVFrame& frame) noexcept;

 private:
  explicit FrameDecoder(Ffmpeg<AVCodecContext> codec);
  Result<void> send(const AVPacket* packet);
  Result<void> receive(const Take& take);
  Result<void> give(const Take& take);

  Ffmpeg<AVCodecContext> m_codec;
  Ffmpeg<AVFrame> m_frame;
  std::int64_t m_frames = 0;
  std::int64_t m_damaged = 0;
};

}  // namespace mahfooz::media
