#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mahfooz::hash {

// A PDQ fingerprint: 256 bits, bit 16 * i + j for coefficient [i][j].
class PdqHash {
 public:
  static constexpr int kBits = 256;

  // Two pictures this near are taken for the same one: PDQ_CONFIDENT_MATCH_THRESHOLD of facebook/ThreatExchange
  // (python-threatexchange, signal_type/pdq).
  static constexpr int kMatchDistance = 31;

  // Below it a picture says too little to be matched: the same project's guard, "discard quality <= 49".
  static constexpr int kStrongQuality = 50;

  constexpr PdqHash() noexcept = default;  // no bit set

  // Exactly 64 lower-case hex digits, most significant first, as toHex() writes and services exchange them.
  [[nodiscard]] static std::optional<PdqHash> fromHex(std::string_view untrustedHex) noexcept;
  [[nodiscard]] std::string toHex() const;

  void set(std::size_t bit) noexcept { setIf(true, bit); }
  void setIf(bool isSet, std::size_t bit) noexcept { m_words[bit / 64] |= std::uint64_t{isSet} << (bit % 64); }
  [[nodiscard]] bool test(std::size_t bit) const noexcept { return ((m_words[bit / 64] >> (bit % 64)) & 1) != 0; }

  // Bit 16 * j + i for bit 16 * i + j: the hash of the picture mirrored along its main diagonal.
  [[nodiscard]] PdqHash transposed() const noexcept;

  // Hamming distance, 0..256.
  [[nodiscard]] int distanceTo(const PdqHash& other) const noexcept;
  [[nodiscard]] bool matches(const PdqHash& other) const noexcept { return distanceTo(other) <= kMatchDistance; }

  friend bool operator==(const PdqHash&, const PdqHash&) noexcept = default;

 private:
  std::array<std::uint64_t, 4> m_words{};  // bit 0 is the lowest of the first
};

}  // namespace mahfooz::hash
