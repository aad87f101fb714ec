#pragma once

#include "core/media/Bytes.h"
#include "core/media/FrameSource.h"

#include <webp/demux.h>

#include <memory>

namespace mahfooz::media {

// The frames of an animated WebP by libwebp: what a browser shows on a page, frame by frame on the whole canvas, with
// alpha dropped as in every other video. FFmpeg 5.1 has no decoder for it.
//
// The frame rate that vPDQ reckons with is the average, as FFmpeg tells it for a GIF: frames divided by the time that
// all of them are shown (WebpOutline.h says how long a frame is shown). A frame that cannot be decoded ends the
// reading: libwebp mends nothing.
class WebpAnimation final : public FrameSource {
 public:
  // Errors: FileTruncated, FileCorrupt, PictureTooLarge, PictureTooSmall, VideoTooLong.
  [[nodiscard]] static Result<std::unique_ptr<FrameSource>> open(Bytes untrustedBytes);

  [[nodiscard]] VideoHeader header() const override { return m_header; }
  [[nodiscard]] Timing timing() const override;
  [[nodiscard]] Result<bool> advance(const Take& take) override;
  [[nodiscard]] int permille() const noexcept override;
  [[nodiscard]] std::int64_t damaged() const noexcept override { return 0; }

 private:
  struct Free {
    void operator()(WebPAnimDecoder* decoder) const noexcept { WebPAnimDecoderDelete(decoder); }
  };
  using Decoder = std::unique_ptr<WebPAnimDecoder, Free>;

  WebpAnimation(Decoder decoder, const WebPAnimInfo& info, const VideoHeader& header) noexcept;
  [[nodiscard]] Ffmpeg<AVFrame> frameOf(const std::uint8_t* rgba) const;

  Decoder m_decoder;
  WebPAnimInfo m_info;
  VideoHeader m_header;
  std::int64_t m_frames = 0;  // given
  std::int64_t m_shown = 0;   // milliseconds that these are shown
  int m_told = 0;             // the same by the file's own numbers
};

}  // namespace mahfooz::media
