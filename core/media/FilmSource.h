#pragma once

#include "core/media/FrameDecoder.h"
#include "core/media/FrameSource.h"
#include "core/media/VideoFile.h"

#include <memory>
#include <span>

namespace mahfooz::media {

// The frames of everything that FFmpeg opens.
class FilmSource final : public FrameSource {
 public:
  // Errors: those of VideoFile and FrameDecoder; FileCorrupt where no frame rate is to be found.
  [[nodiscard]] static Result<std::unique_ptr<FrameSource>> open(VideoContainer container,
                                                                 std::span<const std::uint8_t> untrustedBytes,
                                                                 int threads);

  [[nodiscard]] VideoHeader header() const override;
  [[nodiscard]] Timing timing() const override;
  [[nodiscard]] Result<bool> advance(const Take& take) override;
  [[nodiscard]] int permille() const noexcept override { return m_file->permille(); }
  [[nodiscard]] std::int64_t damaged() const noexcept override { return m_decoder.damaged(); }

 private:
  FilmSource(VideoContainer container, std::unique_ptr<VideoFile> file, FrameDecoder decoder);

  VideoContainer m_container;
  std::unique_ptr<VideoFile> m_file;
  FrameDecoder m_decoder;
  Ffmpeg<AVPacket> m_packet;
};

}  // namespace mahfooz::media
