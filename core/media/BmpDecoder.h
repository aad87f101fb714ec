#pragma once

#include "core/media/BmpHeader.h"
#include "core/media/PhotoDecoder.h"

#include <memory>
#include <vector>

namespace mahfooz::media {

// BMP, read by ourselves: the format is a header and rows. 1, 4 and 8 bits with a palette, run-length coded or not; 16,
// 24 and 32 bits. Alpha counts where a mask names it and it is not zero everywhere (then the writer did not mean it).
class BmpDecoder final : public PhotoDecoder {
 public:
  [[nodiscard]] static Result<std::unique_ptr<PhotoDecoder>> open(Bytes untrustedBytes);

  [[nodiscard]] PhotoHeader header() const noexcept override { return m_photo; }
  Result<void> decodeInto(image::RowSink& sink) override;

 private:
  explicit BmpDecoder(const BmpHeader& bmp);
  [[nodiscard]] bool isTransparentSomewhere() const noexcept;
  [[nodiscard]] Bytes storedRow(int displayedRow) const noexcept;
  void unpackRow(Bytes stored);
  void addNumber(std::uint8_t number);
  void addColour(std::uint32_t pixel);

  BmpHeader m_bmp;
  PhotoHeader m_photo;
  std::size_t m_storedRowBytes;
  std::vector<std::uint8_t> m_numbers;  // of a run-length coded picture
  std::vector<std::uint8_t> m_row;
};

}  // namespace mahfooz::media
