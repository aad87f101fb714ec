#include "core/media/JpegOrientation.h"

#include "core/media/ExifOrientation.h"

namespace mahfooz::media {

namespace {

constexpr std::uint8_t kMarkerStart = 0xFF;  // any number of them, then the marker itself
constexpr std::uint8_t kNoMarker = 0x00;
constexpr std::uint8_t kScan = 0xDA;
constexpr std::uint8_t kEnd = 0xD9;
constexpr std::uint8_t kExifCarrier = 0xE1;

// Markers that stand alone; a segment with its length follows all others.
constexpr bool standsAlone(std::uint8_t marker) noexcept {
  return marker == kNoMarker || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

// Takes everything up to and with the next marker off the front, as libjpeg does: bytes that are none are skipped.
std::uint8_t takeMarker(Bytes& rest) noexcept {
  const auto start = std::ranges::find(rest, kMarkerStart);
  const auto marker = std::find_if(start, rest.end(), [](std::uint8_t byte) { return byte != kMarkerStart; });
  if (marker == rest.end()) return kEnd;
  const std::uint8_t found = *marker;
  rest = Bytes(marker + 1, rest.end());
  return found;
}

}  // namespace

image::Orientation jpegOrientation(Bytes untrustedFile) noexcept {
  Bytes rest = untrustedFile;
  while (true) {
    const std::uint8_t marker = takeMarker(rest);
    if (marker == kScan || marker == kEnd) return image::Orientation::Normal;
    if (standsAlone(marker)) continue;
    const std::size_t length = bigEndian(rest, 0, 2).value_or(0);  // it counts itself
    const auto segment = piece(rest, 0, length);
    if (!segment || length < 2) return image::Orientation::Normal;
    const Bytes payload = segment->subspan(2);
    if (marker == kExifCarrier && isExifSegment(payload)) return exifSegmentOrientation(payload);
    rest = rest.subspan(length);
  }
}

}  // namespace mahfooz::media
