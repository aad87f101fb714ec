#pragma once

#include "core/media/JpegErrors.h"
#include "core/media/PhotoDecoder.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace mahfooz::media {

// JPEG by libjpeg-turbo with its default settings (accurate integer DCT, fancy upsampling): the pixels of `djpeg`, and
// of nearly everything else that reads a JPEG. Baseline, progressive and arithmetic; grey, YCbCr, RGB, CMYK, YCCK. What
// follows the end marker is not looked at (phones keep a second picture or a film there).
class JpegDecoder final : public PhotoDecoder {
 public:
  [[nodiscard]] static Result<std::unique_ptr<PhotoDecoder>> open(std::span<const std::uint8_t> untrustedBytes);
  ~JpegDecoder() override;

  [[nodiscard]] PhotoHeader header() const noexcept override { return m_header; }
  Result<void> decodeInto(image::RowSink& sink) override;

  // A file of several scans is held by libjpeg as a whole anyhow, as coefficients.
  [[nodiscard]] bool canDecodeParts() const noexcept override { return !m_hasManyScans; }
  Result<void> decodePart(const image::Part& part, image::RowSink& sink) override;

 private:
  explicit JpegDecoder(std::span<const std::uint8_t> untrustedBytes);
  Result<void> readHeader();
  Result<void> chooseOutput();
  Result<void> run(void (*step)(jpeg_decompress_struct& info));
  Result<void> start();
  void makeRows();
  Result<void> decodeRow();
  [[nodiscard]] std::span<const std::uint8_t> row() const noexcept { return m_rgbRow.empty() ? m_row : m_rgbRow; }
  Result<void> cropTo(const image::Part& part, image::RowSink& sink);
  static void watchScans(j_common_ptr info);

  std::span<const std::uint8_t> m_untrustedBytes;
  JpegErrors m_errors;
  jpeg_decompress_struct m_info{};
  jpeg_progress_mgr m_progress{};
  PhotoHeader m_header;
  bool m_hasManyScans = false;
  std::vector<std::uint8_t> m_row;     // as libjpeg gives it
  std::vector<std::uint8_t> m_rgbRow;  // only for CMYK
};

}  // namespace mahfooz::media
