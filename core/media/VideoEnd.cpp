#include "core/media/VideoContainer.h"

#include "core/media/WebpOutline.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace mahfooz::media {

namespace {

using Bytes = std::span<const std::uint8_t>;

std::uint64_t bigEndian(Bytes bytes) noexcept {
  std::uint64_t value = 0;
  for (const std::uint8_t byte : bytes)
    value = (value << 8U) | byte;
  return value;
}

std::uint64_t littleEndian(Bytes bytes) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i)
    value = (value << 8U) | bytes[i - 1];
  return value;
}

// ISO/IEC 14496-12, 4.2: size 1 means a 64-bit size follows, 0 that the box reaches to the end of the file. Fewer than
// eight bytes after the last box are padding that some cameras write.
bool isoMediaEndsEarly(Bytes rest) noexcept {
  constexpr std::size_t kHeader = 8;
  constexpr std::size_t kLongHeader = 16;
  while (rest.size() >= kHeader) {
    std::uint64_t size = bigEndian(rest.first(4));
    if (size == 0) return false;
    if (size == 1) {
      if (rest.size() < kLongHeader) return true;
      size = bigEndian(rest.subspan(kHeader, 8));
    }
    if (size < kHeader) return false;  // no box: what follows the film is not ours to judge
    if (size > rest.size()) return true;
    rest = rest.subspan(static_cast<std::size_t>(size));
  }
  return false;
}

// One EBML element (RFC 8794, 4 to 6): where its data begins and how long it is.
struct Element {
  std::uint64_t header = 0;
  std::uint64_t size = 0;
  bool sizeKnown = false;
};

// A number of variable length: the first byte's leading zeros tell how many bytes follow. 0: there is none.
std::size_t variableLength(Bytes bytes, std::size_t longest) noexcept {
  if (bytes.empty()) return 0;
  const auto length = static_cast<std::size_t>(std::countl_zero(bytes[0])) + 1;
  return length <= longest && length <= bytes.size() ? length : 0;
}

Element elementAt(Bytes bytes) noexcept {
  const std::size_t idLength = variableLength(bytes, 4);
  if (idLength == 0) return {};
  const Bytes afterId = bytes.subspan(idLength);
  const std::size_t sizeLength = variableLength(afterId, 8);
  if (sizeLength == 0) return {};
  const std::uint64_t mask = (std::uint64_t{1} << (7U * sizeLength)) - 1;
  const std::uint64_t size = bigEndian(afterId.first(sizeLength)) & mask;
  return {.header = idLength + sizeLength, .size = size, .sizeKnown = size != mask};
}

bool matroskaEndsEarly(Bytes rest) noexcept {
  while (!rest.empty()) {
    const Element element = elementAt(rest);
    if (element.header == 0 || !element.sizeKnown) return false;  // a live recording has no size
    if (element.size > rest.size() - element.header) return true;
    rest = rest.subspan(static_cast<std::size_t>(element.header + element.size));
  }
  return false;
}

// Chunks of the outermost level; long files hold several RIFF chunks (OpenDML AVI). Some recorders leave the size at 0.
bool aviEndsEarly(Bytes rest) noexcept {
  constexpr std::size_t kHeader = 8;
  while (rest.size() >= kHeader) {
    const std::uint64_t size = littleEndian(rest.subspan(4, 4));
    if (size == 0) return false;
    if (size > rest.size() - kHeader) return true;
    const auto padded = static_cast<std::size_t>(size + (size & 1U));
    rest = rest.subspan(std::min(rest.size(), kHeader + padded));
  }
  return false;
}

// The trailer 0x3B (GIF89a, 27). Zeros after it are padding.
bool gifEndsEarly(Bytes bytes) noexcept {
  const auto last = std::find_if(bytes.rbegin(), bytes.rend(), [](std::uint8_t byte) { return byte != 0; });
  return last == bytes.rend() || *last != 0x3B;
}

}  // namespace

bool endsEarly(VideoContainer container, Bytes untrustedBytes) noexcept {
  switch (container) {
    case VideoContainer::IsoMedia:
    case VideoContainer::IsoPictures:
      return isoMediaEndsEarly(untrustedBytes);
    case VideoContainer::Matroska:
      return matroskaEndsEarly(untrustedBytes);
    case VideoContainer::Avi:
      return aviEndsEarly(untrustedBytes);
    case VideoContainer::Gif:
      return gifEndsEarly(untrustedBytes);
    case VideoContainer::WebP:
      return isWebpCutShort(untrustedBytes);
    case VideoContainer::MpegTs:
      return false;
  }
  return false;
}

}  // namespace mahfooz::media
