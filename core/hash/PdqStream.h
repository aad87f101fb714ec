#pragma once

#include "core/hash/PdqSpectrum.h"
#include "core/hash/TentFilter.h"
#include "core/image/CpuPath.h"
#include "core/image/RowSink.h"

#include <optional>

namespace mahfooz::hash {

// PDQ of a picture that comes row by row, at full resolution: the hash that `pdqhash` on PyPI, python-threatexchange,
// Hasher-Matcher-Actioner and vPDQ compute, equal in every bit from equal pixels (facebook/ThreatExchange, pdq/cpp).
//
// Give it size.height rows (RowSink), then finish() once. Memory is a few rows: 12 megapixels take little over 1 MB.
class PdqStream final : public image::RowSink {
 public:
  // Under this, either way, the reference makes no hash.
  static constexpr int kSmallestSide = 5;

  PdqStream(image::Size size, image::PixelLayout layout, image::CpuPath path = image::bestCpuPath());

  void addRow(std::span<const std::uint8_t> samples) override;

  [[nodiscard]] PdqSpectrum finish();

 private:
  image::Size m_size;
  image::PixelLayout m_layout;
  image::CpuPath m_path;
  int m_rows = 0;                      // that have come
  std::optional<TentFilter> m_filter;  // not for a picture of 64 x 64, which is taken as it is, nor for a tiny one
  KeptSamples m_asItIs{};
};

}  // namespace mahfooz::hash
