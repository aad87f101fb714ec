#pragma once

#include "core/media/PhotoDecoder.h"
#include "core/media/PngReader.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace mahfooz::media {

// PNG by libpng: every colour type and depth, interlaced or not. An interlaced picture is put together in memory (3
// bytes a pixel at most) before its first row is given.
class PngDecoder final : public PhotoDecoder {
 public:
  [[nodiscard]] static Result<std::unique_ptr<PhotoDecoder>> open(std::span<const std::uint8_t> untrustedBytes);

  [[nodiscard]] PhotoHeader header() const noexcept override { return m_header; }
  Result<void> decodeInto(image::RowSink& sink) override;
  [[nodiscard]] bool canDecodeParts() const noexcept override { return m_passes == 1; }
  Result<void> decodePart(const image::Part& part, image::RowSink& sink) override;

 private:
  explicit PngDecoder(std::span<const std::uint8_t> untrustedBytes) noexcept
      : m_untrustedBytes(untrustedBytes), m_reader(untrustedBytes) {}
  Result<void> prepare();
  Result<void> readHeader();
  Result<void> chooseOutput();
  Result<void> decodeRows(int count, image::RowSink& sink);
  Result<void> decodePasses(image::RowSink& sink);
  Result<void> decodeRow(std::span<std::uint8_t> row);
  [[nodiscard]] std::size_t rowBytes() const noexcept;

  std::span<const std::uint8_t> m_untrustedBytes;
  PngReader m_reader;
  PhotoHeader m_header;
  int m_passes = 1;
};

}  // namespace mahfooz::media
