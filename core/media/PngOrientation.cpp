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
constexpr std::array<std::uint8_t, kTypeBytes> kPixelType = {'I', 'D', 'A', 'T'};
constexpr std::size_t kMaxWalkBytes = 16U << 20U;  // each page of the file that is looked at takes up memory
constexpr std::size_t kTailBytes = 256U << 10U;    // the chunk and some others behind it
constexpr std::size_t kMaxExifBytes = 0x10000;     // what a JPEG segment could hold; a check sum over more is a waste

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

// Near the end of the file, without a walk over all the pixels' chunks: its check sum tells an eXIf chunk from pixels
// that look like one.
image::Orientation orientationAtEnd(Bytes file) noexcept {
  Bytes tail = file.last(kTailBytes);
  while (true) {
    const auto type = std::ranges::search(tail.subspan(kNumberBytes), kExifType);
    if (type.empty()) return image::Orientation::Normal;
    tail = tail.last(static_cast<std::size_t>(tail.end() - type.begin()) + kNumberBytes);  // from its length on
    const std::size_t length = bigEndian(tail);
    if (length <= kMaxExifBytes && tail.size() >= kChunkOverhead + length) {
      const Bytes chunk = tail.subspan(kNumberBytes, kTypeBytes + length + kNumberBytes);
      const auto orientation = chunkOrientation(chunk);
      if (orientation != image::Orientation::Normal) return orientation;
    }
    tail = tail.subspan(1);
    if (tail.size() < kChunkOverhead) return image::Orientation::Normal;
  }
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
    if (rest.size() > kMaxWalkBytes && std::ranges::equal(chunk.first(kTypeBytes), kPixelType))
      return orientationAtEnd(rest);
    rest = rest.subspan(kChunkOverhead + length);
  }
  return image::Orientation::Normal;
}

}  // namespace mahfooz::media
