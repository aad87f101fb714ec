#include "core/media/WebpOutline.h"

#include "core/media/ExifOrientation.h"
#include "core/media/RiffChunks.h"

namespace mahfooz::media {

namespace {

// RFC 9649, 2.7: the chunk VP8X comes first when there is one, and its flags say whether the file moves.
bool saysItMoves(Bytes file) noexcept {
  constexpr std::size_t kFlags = 20;
  constexpr std::uint8_t kAnimation = 0x02;
  return hasText(file, 12, "VP8X") && file.size() > kFlags && (file[kFlags] & kAnimation) != 0;
}

}  // namespace

WebpOutline outlineOfWebp(Bytes untrustedFile) noexcept {
  constexpr std::size_t kDuration = 12;  // in a chunk ANMF, after place and size (2.7.1.1)
  WebpOutline outline;
  if (!saysItMoves(untrustedFile)) return outline;
  visitRiffChunks(untrustedFile, [&](std::string_view name, Bytes content) {
    if (name != "ANMF") return true;
    ++outline.frames;
    outline.milliseconds += shownMilliseconds(littleEndian(content, kDuration, 3).value_or(0));
    return true;
  });
  return outline;
}

// RFC 9649, 2.7.1.5 wants a TIFF header at once; many writers put "Exif", 0, 0 before it as in a JPEG.
image::Orientation orientationOfWebp(Bytes untrustedFile) noexcept {
  const auto exif = firstRiffChunk(untrustedFile, "EXIF");
  if (!exif) return image::Orientation::Normal;
  return isExifSegment(*exif) ? exifSegmentOrientation(*exif) : exifOrientation(*exif);
}

// RFC 9649, 2.4: the length that the file says of itself.
bool isWebpCutShort(Bytes untrustedFile) noexcept {
  constexpr std::size_t kRiffHeaderBytes = 8;
  const auto said = littleEndian(untrustedFile, 4, 4);
  return !said || *said > untrustedFile.size() - kRiffHeaderBytes;
}

}  // namespace mahfooz::media
