#include "core/media/IsoSequence.h"

#include "core/media/IsoBoxes.h"

#include <initializer_list>

namespace mahfooz::media {

namespace {

using image::Orientation;

// Each step looks at every box once: the inner ones lie inside the outer one.
Bytes boxAt(Bytes boxes, std::initializer_list<std::string_view> way) noexcept {
  for (const std::string_view name : way)
    boxes = firstIsoBox(boxes, name);
  return boxes;
}

bool belongsToAnother(Bytes track) noexcept {
  const Bytes references = firstIsoBox(track, "tref");
  return !firstIsoBox(references, "auxl").empty() || !firstIsoBox(references, "thmb").empty();
}

bool showsPictures(Bytes track) noexcept {
  constexpr std::size_t kHandler = 8;  // in hdlr (8.4.3): version, flags, predefined
  const Bytes handler = boxAt(track, {"mdia", "hdlr"});
  return (hasText(handler, kHandler, "pict") || hasText(handler, kHandler, "vide")) && !belongsToAnother(track);
}

std::uint32_t idOf(Bytes track) noexcept {
  const Bytes header = firstIsoBox(track, "tkhd");  // 8.3.2: two times of 32 or, in version 1, 64 bits come before
  const bool isLong = !header.empty() && header[0] == 1;
  return bigEndian(header, isLong ? 20 : 12, 4).value_or(0);
}

std::uint32_t samplesOf(Bytes track) noexcept {
  constexpr std::size_t kSampleCount = 8;  // in stsz (8.7.3): version, flags, one size for all
  return bigEndian(boxAt(track, {"mdia", "minf", "stbl", "stsz"}), kSampleCount, 4).value_or(0);
}

// ISO/IEC 23008-12, 6.5.10 and 6.5.12: first quarters of a turn against the clock, then the mirroring.
Orientation orientationOf(unsigned quarters, std::optional<unsigned> mirrorAxis) noexcept {
  constexpr Orientation kTurned[] = {Orientation::Normal, Orientation::Rotate270, Orientation::Rotate180,
                                     Orientation::Rotate90};
  constexpr Orientation kThenTopBottom[] = {Orientation::MirrorVertical, Orientation::Transpose,
                                            Orientation::MirrorHorizontal, Orientation::Transverse};
  constexpr Orientation kThenLeftRight[] = {Orientation::MirrorHorizontal, Orientation::Transverse,
                                            Orientation::MirrorVertical, Orientation::Transpose};
  if (!mirrorAxis) return kTurned[quarters];
  return *mirrorAxis == 0 ? kThenTopBottom[quarters] : kThenLeftRight[quarters];
}

// The boxes of the first sample entry: behind the list's head and the fields of a VisualSampleEntry (12.1.3).
Bytes boxesOfSampleEntry(Bytes track) noexcept {
  constexpr std::size_t kListHeadBytes = 8;
  constexpr std::size_t kFieldBytes = 78;
  const Bytes list = boxAt(track, {"mdia", "minf", "stbl", "stsd"});
  Bytes entry;
  visitIsoBoxes(list.subspan(std::min(list.size(), kListHeadBytes)), [&](std::string_view, Bytes content) {
    entry = content;
    return false;
  });
  return entry.subspan(std::min(entry.size(), kFieldBytes));
}

std::optional<Orientation> orientationOf(Bytes track) noexcept {
  const Bytes properties = boxesOfSampleEntry(track);
  const Bytes turn = firstIsoBox(properties, "irot");
  const Bytes mirror = firstIsoBox(properties, "imir");
  if (turn.empty() && mirror.empty()) return std::nullopt;
  const std::optional<unsigned> axis = mirror.empty() ? std::nullopt : std::optional(mirror[0] & 1U);
  return orientationOf(turn.empty() ? 0 : turn[0] & 3U, axis);
}

}  // namespace

IsoSequenceOutline outlineOfIsoSequence(Bytes untrustedFile) noexcept {
  IsoSequenceOutline outline;
  visitIsoBoxes(firstIsoBox(untrustedFile, "moov"), [&](std::string_view name, Bytes track) {
    if (name != "trak" || !showsPictures(track)) return true;
    outline = {.pictures = samplesOf(track), .trackId = idOf(track), .orientation = orientationOf(track)};
    return outline.pictures == 0;
  });
  return outline;
}

bool isIsoCutShort(Bytes untrustedFile) noexcept {
  std::size_t offset = 0;
  while (const auto size = isoBoxBytes(untrustedFile, offset)) {
    if (*size > untrustedFile.size() - offset) return true;
    offset += *size;
  }
  return offset < untrustedFile.size() && untrustedFile.size() - offset < kIsoBoxHeaderBytes;
}

}  // namespace mahfooz::media
