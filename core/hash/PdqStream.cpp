#include "core/hash/PdqStream.h"

#include "core/base/Check.h"
#include "core/hash/Dct.h"
#include "core/hash/Quality.h"
#include "core/image/Luma.h"

namespace mahfooz::hash {

namespace {

constexpr image::Size kKeptSize{kKeptSide, kKeptSide};

constexpr bool isTiny(image::Size size) noexcept {
  return size.width < PdqStream::kSmallestSide || size.height < PdqStream::kSmallestSide;
}

}  // namespace

PdqStream::PdqStream(image::Size size, image::PixelLayout layout, image::CpuPath path)
    : m_size(size), m_layout(layout), m_path(path) {
  check(size.width > 0 && size.height > 0);
  if (!isTiny(size) && size != kKeptSize) m_filter.emplace(size, laneKernels(path));
}

void PdqStream::addRow(std::span<const std::uint8_t> samples) {
  check(m_rows < m_size.height);
  const int row = m_rows++;
  if (m_filter) {
    image::lumaOfRow(samples, m_layout, m_filter->nextRow(), m_path);
    m_filter->rowWritten();
  } else if (m_size == kKeptSize) {
    const std::span<float> all(m_asItIs);
    image::lumaOfRow(samples, m_layout, all.subspan(static_cast<std::size_t>(row) * kKeptSide, kKeptSide), m_path);
  }
}

PdqSpectrum PdqStream::finish() {
  check(m_rows == m_size.height);
  if (isTiny(m_size)) return {};
  if (m_filter) m_filter->finish();
  const KeptSamples& samples = m_filter ? m_filter->kept() : m_asItIs;
  return {dctOf(samples), qualityOf(samples), brightnessOf(samples)};
}

}  // namespace mahfooz::hash
