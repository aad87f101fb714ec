#include "core/media/HevcSize.h"

#include "core/media/PhotoLimits.h"

#include <vector>

namespace mahfooz::media {

namespace {

constexpr unsigned kSequenceParameterSet = 33;  // nal_unit_type, 7.4.2.2
constexpr std::size_t kUnitHeaderBytes = 2;
constexpr int kProfileBits = 88;
constexpr int kLevelBits = 8;
constexpr std::size_t kEnoughBytes = 256;  // all before the size takes at most 110

// Without the 3 that keeps two zeros apart from what follows (7.4.2.1).
std::vector<std::uint8_t> payloadOf(Bytes unit) {
  std::vector<std::uint8_t> payload;
  std::size_t zeros = 0;
  for (const std::uint8_t byte :
       unit.subspan(kUnitHeaderBytes).first(std::min(unit.size() - kUnitHeaderBytes, kEnoughBytes))) {
    const bool isGuard = zeros >= 2 && byte == 3;
    zeros = byte == 0 ? zeros + 1 : 0;
    if (!isGuard) payload.push_back(byte);
  }
  return payload;
}

// Bits, the highest of a byte first. Behind the end they are 0, and it is remembered.
class BitReader {
 public:
  explicit BitReader(Bytes bytes) noexcept : m_bytes(bytes) {}

  void skip(int bits) noexcept { m_at += static_cast<std::size_t>(bits); }

  std::uint32_t bits(int count) noexcept {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
      value = (value << 1U) | bit();
    return value;
  }

  // Exp-Golomb code, 9.2: as many bits follow the first 1 as there are zeros before it.
  std::uint32_t number() noexcept {
    int zeros = 0;
    while (zeros < 32 && !ranOut() && bit() == 0)
      ++zeros;
    return zeros < 32 ? (1U << static_cast<unsigned>(zeros)) - 1 + bits(zeros) : ~0U;
  }

  [[nodiscard]] bool ranOut() const noexcept { return m_at > 8 * m_bytes.size(); }

 private:
  std::uint32_t bit() noexcept {
    const std::size_t at = m_at++;
    return at < 8 * m_bytes.size() ? (m_bytes[at / 8] >> (7 - at % 8)) & 1U : 0;
  }

  Bytes m_bytes;
  std::size_t m_at = 0;
};

// profile_tier_level(), 7.3.3
void skipProfiles(BitReader& reader, int moreLayers) noexcept {
  reader.skip(kProfileBits + kLevelBits);
  int bits = 0;
  for (int i = 0; i < moreLayers; ++i) {
    bits += reader.bits(1) != 0 ? kProfileBits : 0;
    bits += reader.bits(1) != 0 ? kLevelBits : 0;
  }
  if (moreLayers > 0) reader.skip(2 * (8 - moreLayers));
  reader.skip(bits);
}

}  // namespace

Result<std::optional<image::Size>> codedHevcSize(Bytes untrustedUnit) {
  const auto header = bigEndian(untrustedUnit, 0, kUnitHeaderBytes);
  if (!header || ((*header >> 9U) & 0x3FU) != kSequenceParameterSet) return std::optional<image::Size>();
  const auto payload = payloadOf(untrustedUnit);
  BitReader reader(payload);
  reader.skip(4);  // video parameter set
  const auto moreLayers = static_cast<int>(reader.bits(3));
  reader.skip(1);
  skipProfiles(reader, moreLayers);
  static_cast<void>(reader.number());        // its own identifier
  if (reader.number() == 3) reader.skip(1);  // chroma, planes apart
  const std::uint32_t width = reader.number();
  const std::uint32_t height = reader.number();
  if (reader.ranOut()) return ErrorCode::FileCorrupt;
  if (width > kMaxSide || height > kMaxSide || std::uint64_t{width} * height > kMaxPixels)
    return ErrorCode::PictureTooLarge;
  return std::optional(image::Size{static_cast<int>(width), static_cast<int>(height)});
}

}  // namespace mahfooz::media
