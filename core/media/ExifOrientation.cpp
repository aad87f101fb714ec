#include "core/media/ExifOrientation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace mahfooz::media {

namespace {

using image::Orientation;

constexpr std::array<std::uint8_t, 6> kExifStart = {'E', 'x', 'i', 'f', 0, 0};
constexpr std::size_t kTiffHeaderBytes = 8;
constexpr std::size_t kEntryBytes = 12;  // tag (2), type (2), count (4), value (4)
constexpr unsigned kOrientationTag = 0x0112;
constexpr unsigned kShortType = 3;
constexpr unsigned kTiffMark = 42;

// Numbers of a TIFF block in its byte order. Reading outside gives 0 and is remembered.
class TiffReader {
 public:
  TiffReader(std::span<const std::uint8_t> bytes, bool isLittleEndian) : m_bytes(bytes), m_little(isLittleEndian) {}

  std::uint32_t number(std::size_t at, std::size_t byteCount) noexcept {
    if (at > m_bytes.size() || byteCount > m_bytes.size() - at) {
      m_outside = true;
      return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < byteCount; ++i)
      value = (value << 8U) | m_bytes[m_little ? at + byteCount - 1 - i : at + i];
    return value;
  }

  [[nodiscard]] bool wentOutside() const noexcept { return m_outside; }

 private:
  std::span<const std::uint8_t> m_bytes;
  bool m_little;
  bool m_outside = false;
};

std::optional<TiffReader> openTiff(std::span<const std::uint8_t> bytes) noexcept {
  if (bytes.size() < kTiffHeaderBytes || bytes[0] != bytes[1]) return std::nullopt;
  if (bytes[0] != 'I' && bytes[0] != 'M') return std::nullopt;
  TiffReader reader(bytes, bytes[0] == 'I');
  if (reader.number(2, 2) != kTiffMark) return std::nullopt;
  return reader;
}

Orientation entryOrientation(TiffReader& reader, std::size_t at) noexcept {
  const bool isOneShort = reader.number(at + 2, 2) == kShortType && reader.number(at + 4, 4) == 1;
  const std::uint32_t number = reader.number(at + 8, 2);
  if (!isOneShort || reader.wentOutside()) return Orientation::Normal;
  return image::orientationFromNumber(number).value_or(Orientation::Normal);
}

}  // namespace

Orientation exifOrientation(std::span<const std::uint8_t> untrustedTiff) noexcept {
  auto reader = openTiff(untrustedTiff);
  if (!reader) return Orientation::Normal;
  const std::size_t ifd = reader->number(4, 4);
  const std::size_t entries = reader->number(ifd, 2);
  for (std::size_t i = 0; i < entries && !reader->wentOutside(); ++i) {
    const std::size_t at = ifd + 2 + i * kEntryBytes;
    if (reader->number(at, 2) == kOrientationTag) return entryOrientation(*reader, at);
  }
  return Orientation::Normal;
}

bool isExifSegment(std::span<const std::uint8_t> untrustedPayload) noexcept {
  return untrustedPayload.size() >= kExifStart.size() &&
         std::ranges::equal(untrustedPayload.first(kExifStart.size()), kExifStart);
}

Orientation exifSegmentOrientation(std::span<const std::uint8_t> untrustedPayload) noexcept {
  if (!isExifSegment(untrustedPayload)) return Orientation::Normal;
  return exifOrientation(untrustedPayload.subspan(kExifStart.size()));
}

}  // namespace mahfooz::media
