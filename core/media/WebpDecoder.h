#pragma once

#include "core/media/Bytes.h"
#include "core/media/PhotoDecoder.h"

#include <memory>
#include <vector>

namespace mahfooz::media {

// WebP by libwebp with its default settings, the pixels of `dwebp`: lossy, lossless, with alpha; of an animation the
// first frame on its canvas. EXIF orientation is told. libwebp puts the whole picture together (3 or 4 bytes a pixel).
class WebpDecoder final : public PhotoDecoder {
 public:
  [[nodiscard]] static Result<std::unique_ptr<PhotoDecoder>> open(Bytes untrustedBytes);

  [[nodiscard]] PhotoHeader header() const noexcept override { return m_header; }
  Result<void> decodeInto(image::RowSink& sink) override;

 private:
  explicit WebpDecoder(Bytes untrustedBytes) noexcept : m_untrustedBytes(untrustedBytes) {}
  Result<void> readHeader();
  Result<void> decodeStill(std::vector<std::uint8_t>& picture) const;
  Result<void> decodeFirstFrame(std::vector<std::uint8_t>& picture) const;

  Bytes m_untrustedBytes;
  PhotoHeader m_header;
  bool m_hasFrames = false;
};

}  // namespace mahfooz::media
