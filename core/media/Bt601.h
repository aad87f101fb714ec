#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::media {

// Y'CbCr to R'G'B' by ITU-R BT.601 in the very integers of libswscale's portable C code, with which the published vPDQ
// fingerprints were made (facebook/ThreatExchange, vpdq/sample-hashes): the same bits on every computer.
// One Cb and one Cr serve two pixels side by side (and, by the caller's choice of rows, two rows).
class Bt601 {
 public:
  enum class Range : std::uint8_t {
    Limited,  // Y' 16..235: nearly every video
    Full,     // 0..255: JPEG, some phones
  };

  explicit Bt601(Range range) noexcept;

  // width of luma is even; cb and cr have half as many samples, rgb three times as many.
  void convertRow(std::span<const std::uint8_t> luma, std::span<const std::uint8_t> cb,
                  std::span<const std::uint8_t> cr, std::span<std::uint8_t> rgb) const noexcept;

 private:
  using Shifts = std::array<std::int16_t, 256>;  // by a chroma sample, in steps of luma

  // Luma plus offset (at most 384 + 512) plus shifts (at most 222, and two for green) stays well inside.
  static constexpr std::size_t kLevels = 2048;

  std::array<std::uint8_t, kLevels> m_levels{};
  Shifts m_redOfCr{};
  Shifts m_greenOfCb{};
  Shifts m_greenOfCr{};
  Shifts m_blueOfCb{};
};

}  // namespace mahfooz::media
