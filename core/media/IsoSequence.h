#pragma once

#include "core/image/Orientation.h"
#include "core/media/Bytes.h"

#include <cstdint>
#include <optional>

namespace mahfooz::media {

// The track of an ISO media file that shows its pictures: the first with pictures of its own. Tracks that hold the
// transparency or small previews of another (ISO/IEC 23008-12, 7.5.3: handler 'auxv', references 'auxl' and 'thmb') and
// sound are none.
struct IsoSequenceOutline {
  std::uint32_t pictures = 0;  // 0 when there is no such track, as in ordinary HEIC and AVIF pictures
  std::uint32_t trackId = 0;
  // The properties 'irot' and 'imir' in the track's sample entry, where avifenc puts them; nothing when there is none.
  std::optional<image::Orientation> orientation;
};

// Only the outline of the file is read (ISO/IEC 14496-12, 8: moov/trak and what is in it).
[[nodiscard]] IsoSequenceOutline outlineOfIsoSequence(Bytes untrustedFile) noexcept;

// Whether a box of the outermost level says that it goes on beyond the end of the file, or only half its head is there.
[[nodiscard]] bool isIsoCutShort(Bytes untrustedFile) noexcept;

}  // namespace mahfooz::media
