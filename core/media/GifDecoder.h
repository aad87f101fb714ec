#pragma once

#include "core/media/GifReader.h"
#include "core/media/PhotoDecoder.h"

#include <memory>
#include <vector>

namespace mahfooz::media {

// GIF by giflib: the first frame, on the whole canvas as `gif2rgb` lays it. Where the frame does not reach, and where
// it says so, the picture is transparent. A frame that reaches beyond the canvas makes it larger, as in browsers.
class GifDecoder final : public PhotoDecoder {
 public:
  [[nodiscard]] static Result<std::unique_ptr<PhotoDecoder>> open(Bytes untrustedBytes);

  [[nodiscard]] PhotoHeader header() const noexcept override { return m_header; }
  Result<void> decodeInto(image::RowSink& sink) override;

 private:
  explicit GifDecoder(Bytes untrustedBytes) noexcept : m_untrustedBytes(untrustedBytes), m_reader(untrustedBytes) {}
  Result<void> readHeader();
  [[nodiscard]] bool frameCovers(image::Size canvas) const noexcept;
  Result<void> readInterlacedFrame();
  Result<std::span<const std::uint8_t>> line(int frameRow);
  void addCanvasRow(std::span<const std::uint8_t> samples, image::RowSink& sink);
  void addPixel(GifColorType colour, bool isOpaque);

  Bytes m_untrustedBytes;
  GifReader m_reader;
  PhotoHeader m_header;
  std::vector<std::uint8_t> m_samples;  // one line; of an interlaced frame all of them, in order
  std::vector<std::uint8_t> m_row;
};

}  // namespace mahfooz::media
