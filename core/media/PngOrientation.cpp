#include "core/media/PngOrientation.h"

#include "core/media/ExifOrientation.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mahfooz::media {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kNumberBytes = 4;
constexpr std::size_t kTypeBytes = 4;
constexpr std::size_t kChunkOverhead = 2 * kNumberBytes + kTypeBytes;  // length, type, check sum
constexpr std::array<std::uint8_t, kTypeBytes> kExifType = {'e', 'X', 'I', 'f'};
constexpr std::size_t kMaxExifBytes = 0x10000;  // what a JPEG segment could hold; a check sum over more is a waste

std::uint32_t bigEndian(Bytes bytes) noexcept {
  return (std::uint32_t{bytes[0]} << 24U) | (std::uint32_t{bytes[1]} << 16U) | (std::uint32_t{bytes[2]} << 8U) |
         bytes[3];
}

// CRC-32 of the PNG specification, annex D, bit by bit: it runs over one small chunk.
std::uint32_t checkSum(Bytes bytes) noexcept {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const std::uint8_t byte : bytes) {
    sum ^= byte;
    for (int bit = 0; bit < 8; ++bit)
      sum = (sum & 1U) != 0 ? (sum >> 1U) ^ 0xEDB88320U : sum >> 1U;
  }
  return ~sum;
}

// `chunk` is type, data, check sum.
image::Orientation chunkOrientation(Bytes chunk) noexcept {
  const Bytes summed = chunk.first(chunk.size() - kNumberBytes);
  if (summed.size() > kMaxExifBytes || checkSum(summed) != bigEndian(chunk.last(kNumberBytes)))
    return image::Orientation::Normal;
  return exifOrientation(summed.subspan(kTypeBytes));
}

}  // namespace

image::Orientation pngOrientation(Bytes untrustedBytes) noexcept {
  if (untrustedBytes.size() < kSignatureBytes) return image::Orientation::Normal;
  Bytes rest = untrustedBytes.subspan(kSignatureBytes);
  while (rest.size() >= kChunkOverhead) {
    const std::size_t length = bigEndian(rest);
    if (length > rest.size() - kChunkOverhead) break;
    const Bytes chunk = rest.subspan(kNumberBytes, kTypeBytes + length + kNumberBytes);
    if (std::ranges::equal(chunk.first(kTypeBytes), kExifType)) return chunkOrientation(chunk);
    rest = rest.subspan(kChunkOverhead + length);
  }
  return image::Orientation::Normal;
}

}  // namespace mahfooz::media
