#include "core/base/Check.h"
#include "core/media/ExifOrientation.h"
#include "core/media/JpegOrientation.h"
#include "core/media/PngOrientation.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

using namespace mahfooz;

namespace {

bool isDefined(image::Orientation orientation) noexcept {
  return image::orientationFromNumber(static_cast<unsigned>(orientation)).has_value();
}

}  // namespace

// Any bytes as an EXIF block, as a JPEG's segment with one, as a JPEG, and as a PNG: one of the eight orientations each
// time, and the same one for a block with and without the JPEG's words before it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span untrustedBytes(data, size);
  const image::Orientation plain = media::exifOrientation(untrustedBytes);
  check(isDefined(plain));
  check(isDefined(media::pngOrientation(untrustedBytes)));
  check(isDefined(media::jpegOrientation(untrustedBytes)));
  if (!media::isExifSegment(untrustedBytes))
    check(media::exifSegmentOrientation(untrustedBytes) == image::Orientation::Normal);
  std::vector<std::uint8_t> segment{'E', 'x', 'i', 'f', 0, 0};
  segment.insert(segment.end(), untrustedBytes.begin(), untrustedBytes.end());
  check(media::exifSegmentOrientation(segment) == plain);
  return 0;
}
