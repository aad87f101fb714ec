#include "core/base/Check.h"
#include "core/media/Animation.h"
#include "core/media/GifOutline.h"
#include "core/media/HeifReferences.h"
#include "core/media/IsoSequence.h"
#include "core/media/RiffChunks.h"
#include "core/media/ServiceNames.h"
#include "core/media/VideoContainer.h"
#include "core/media/WebpOutline.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace mahfooz::media;
using mahfooz::check;

namespace {

// A frame takes more than ten bytes.
void checkGif(Bytes untrustedFile) {
  const GifOutline outline = outlineOfGif(untrustedFile);
  check(outline.frames >= 0 && static_cast<std::size_t>(outline.frames) <= untrustedFile.size() / 10);
  check(isAnimated(MediaFormat::Gif, untrustedFile) == (outline.frames > 1));
}

void checkRiff(Bytes untrustedFile) {
  const auto found = firstRiffChunk(untrustedFile, "EXIF");
  if (!found) return;
  check(found->data() >= untrustedFile.data());
  check(found->data() + found->size() <= untrustedFile.data() + untrustedFile.size());
}

// What moves and what is cut short is asked of every file, whatever it is.
void checkOthers(Bytes untrustedFile) {
  constexpr std::array kContainers = {VideoContainer::IsoMedia,   VideoContainer::Matroska, VideoContainer::Avi,
                                      VideoContainer::MpegTs,     VideoContainer::Gif,      VideoContainer::WebP,
                                      VideoContainer::IsoPictures};
  for (const MediaFormat format : {MediaFormat::WebP, MediaFormat::Heif})
    static_cast<void>(isAnimated(format, untrustedFile));
  for (const MediaFormat format : {MediaFormat::Jpeg, MediaFormat::Png, MediaFormat::Bmp, MediaFormat::Tiff})
    check(!isAnimated(format, untrustedFile));
  static_cast<void>(isIsoCutShort(untrustedFile));
  static_cast<void>(itemReferencesEnd(untrustedFile));
  static_cast<void>(outlineOfWebp(untrustedFile));
  static_cast<void>(sniffVideo(untrustedFile));
  for (const VideoContainer container : kContainers)
    static_cast<void>(endsEarly(container, untrustedFile));
}

// Reading in pieces changes the same bytes as reading at once.
void checkServiceNames(Bytes untrustedFile) {
  std::vector<std::uint8_t> whole(untrustedFile.begin(), untrustedFile.end());
  std::vector<std::uint8_t> pieces = whole;
  hideServiceNames(untrustedFile, 0, whole);
  constexpr std::size_t kPiece = 61;
  for (std::size_t at = 0; at < pieces.size(); at += kPiece)
    hideServiceNames(untrustedFile, at, std::span(pieces).subspan(at, std::min(kPiece, pieces.size() - at)));
  check(whole == pieces);
}

}  // namespace

// What tells a file's kind before a decoder is asked: the first bytes, whether it moves, whether it is cut short.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Bytes untrustedFile(data, size);
  static_cast<void>(sniffFormat(untrustedFile));
  checkGif(untrustedFile);
  checkRiff(untrustedFile);
  checkOthers(untrustedFile);
  checkServiceNames(untrustedFile);
  return 0;
}
