#pragma once

#include "core/media/HeifPicture.h"
#include "core/media/PhotoDecoder.h"

#include <memory>

namespace mahfooz::media {

// HEIC and AVIF by libheif, the pixels of `heif-convert`: 8, 10 and 12 bits, grids of tiles, alpha. The rotation,
// mirroring and cropping of the container are part of the picture (ISO/IEC 23008-12, 6.5: every reader has to follow
// them) and libheif does them; the EXIF orientation beside them only repeats it and is not looked at. So the header
// says Normal, and what it calls the stored picture is the shown one. Decoding needs no thread.
class HeifDecoder final : public PhotoDecoder {
 public:
  [[nodiscard]] static Result<std::unique_ptr<PhotoDecoder>> open(Bytes untrustedBytes);

  [[nodiscard]] PhotoHeader header() const noexcept override { return m_header; }
  Result<void> decodeInto(image::RowSink& sink) override;

 private:
  explicit HeifDecoder(Bytes untrustedBytes) noexcept : m_picture(untrustedBytes) {}
  Result<void> readHeader();

  HeifPicture m_picture;
  PhotoHeader m_header;
};

}  // namespace mahfooz::media
