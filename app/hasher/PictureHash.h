#pragma once

#include "core/hash/PdqStream.h"
#include "core/image/AlphaSplit.h"

#include <memory>
#include <optional>

namespace mahfooz::hasher {

struct PictureSpectra {
  hash::PdqSpectrum plain;                   // of the stored colours
  std::optional<hash::PdqSpectrum> onWhite;  // where the picture is transparent enough to matter
};

// PDQ of a picture that comes row by row, with alpha or without. Give it all rows, then finish() once.
class PictureHash final : public image::RowSink {
 public:
  PictureHash(image::Size size, image::PixelLayout layout);

  void addRow(std::span<const std::uint8_t> samples) override;

  [[nodiscard]] PictureSpectra finish();

 private:
  hash::PdqStream m_plain;
  std::optional<hash::PdqStream> m_onWhite;    // only for a layout with alpha
  std::unique_ptr<image::AlphaSplit> m_split;  // feeds both then
};

}  // namespace mahfooz::hasher
