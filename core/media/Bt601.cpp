#include "core/media/Bt601.h"

#include <algorithm>

namespace mahfooz::media {

namespace {

// libswscale's 16.16 coefficients for BT.601 (libswscale/yuv2rgb.c), and its steps towards a table of levels.
struct Coefficients {
  std::int64_t redOfCr = 104597;
  std::int64_t blueOfCb = 132201;
  std::int64_t greenOfCb = -25675;
  std::int64_t greenOfCr = -53279;
  std::int64_t luma = 65536;
  std::int64_t black = 0;  // of luma, 16.16
  int offset = 384;        // of the table's index
};

constexpr std::int64_t kOne = 65536;
constexpr int kHeadroom = 512;

Coefficients coefficients(Bt601::Range range) noexcept {
  Coefficients c;
  if (range == Bt601::Range::Limited) {
    c.luma = kOne * 255 / 219;
    c.black = 16 * kOne;
    c.offset = 326;
  } else {
    for (std::int64_t* chroma : {&c.redOfCr, &c.blueOfCb, &c.greenOfCb, &c.greenOfCr})
      *chroma = *chroma * 224 / 255;
  }
  for (std::int64_t* chroma : {&c.redOfCr, &c.blueOfCb, &c.greenOfCb, &c.greenOfCr})
    *chroma = (*chroma * kOne + kOne / 2) / c.luma;
  return c;
}

// How many steps of luma one chroma sample is worth.
void fillShifts(std::array<std::int16_t, 256>& shifts, std::int64_t coefficient, int base) noexcept {
  for (std::size_t sample = 0; sample < shifts.size(); ++sample) {
    const std::int64_t steps = -(coefficient >> 9) + ((static_cast<std::int64_t>(sample) * coefficient) >> 16);
    shifts[sample] = static_cast<std::int16_t>(steps + base);
  }
}

}  // namespace

Bt601::Bt601(Range range) noexcept {
  const Coefficients c = coefficients(range);
  const std::int64_t first = -(384 * kOne) - kHeadroom * c.luma - c.black;
  for (std::size_t k = 0; k < kLevels; ++k) {
    const std::int64_t level = (first + static_cast<std::int64_t>(k) * c.luma + kOne / 2) >> 16;
    m_levels[k] = static_cast<std::uint8_t>(std::clamp<std::int64_t>(level, 0, 255));
  }
  const int base = c.offset + kHeadroom;
  fillShifts(m_redOfCr, c.redOfCr, base);
  fillShifts(m_greenOfCb, c.greenOfCb, base);
  fillShifts(m_greenOfCr, c.greenOfCr, 0);
  fillShifts(m_blueOfCb, c.blueOfCb, base);
}

void Bt601::convertRow(std::span<const std::uint8_t> luma, std::span<const std::uint8_t> cb,
                       std::span<const std::uint8_t> cr, std::span<std::uint8_t> rgb) const noexcept {
  const std::uint8_t* levels = m_levels.data();
  const std::uint8_t* y = luma.data();
  std::uint8_t* out = rgb.data();
  const std::size_t pairs = std::min({luma.size() / 2, cb.size(), cr.size(), rgb.size() / 6});
  for (std::size_t i = 0; i < pairs; ++i, y += 2, out += 6) {
    const std::uint8_t* red = levels + m_redOfCr[cr[i]];
    const std::uint8_t* green = levels + (m_greenOfCb[cb[i]] + m_greenOfCr[cr[i]]);
    const std::uint8_t* blue = levels + m_blueOfCb[cb[i]];
    out[0] = red[y[0]];
    out[1] = green[y[0]];
    out[2] = blue[y[0]];
    out[3] = red[y[1]];
    out[4] = green[y[1]];
    out[5] = blue[y[1]];
  }
}

}  // namespace mahfooz::media
