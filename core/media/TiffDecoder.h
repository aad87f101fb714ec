#pragma once

#include "core/media/PhotoDecoder.h"
#include "core/media/TiffReader.h"

#include <memory>
#include <vector>

namespace mahfooz::media {

// TIFF by libtiff: the first page; 1 to 16 bits, grey, palette, RGB, CMYK, YCbCr, L*a*b*; strips or tiles; every
// compression that the library has. The orientation tag is told. A file whose first page is only a small preview (as
// cameras' raw files) is refused as FileVariantUnsupported: its fingerprint would be that of the preview.
class TiffDecoder final : public PhotoDecoder {
 public:
  [[nodiscard]] static Result<std::unique_ptr<PhotoDecoder>> open(Bytes untrustedBytes);

  [[nodiscard]] PhotoHeader header() const noexcept override { return m_header; }
  Result<void> decodeInto(image::RowSink& sink) override;

 private:
  explicit TiffDecoder(Bytes untrustedBytes) noexcept : m_reader(untrustedBytes) {}
  Result<void> readHeader();
  [[nodiscard]] image::PixelLayout chooseLayout();
  void roundPalette();
  [[nodiscard]] bool isPlainGrey16() const noexcept;
  Result<void> decodeGrey16(image::RowSink& sink);
  Result<void> decodeColours(image::RowSink& sink);
  Result<void> decodeBlock(TIFFRGBAImage& pixels, int firstRow, int rows);
  void addRow(std::span<const std::uint32_t> pixels, image::RowSink& sink);
  [[nodiscard]] int rowsAtOnce() const noexcept;

  TiffReader m_reader;
  PhotoHeader m_header;
  bool m_isPremultiplied = false;
  std::vector<std::uint32_t> m_block;
  std::vector<std::uint8_t> m_row;
};

}  // namespace mahfooz::media
