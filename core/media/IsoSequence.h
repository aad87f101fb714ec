#pragma once

#include "core/media/Bytes.h"

namespace mahfooz::media {

// How many pictures the longest track of an ISO media file has (ISO/IEC 14496-12, 8.7.3:
// moov/trak/mdia/minf/stbl/stsz). 0 when it has no track, as ordinary HEIC and AVIF pictures.
[[nodiscard]] std::uint32_t samplesOfIsoSequence(Bytes untrustedFile) noexcept;

// Whether a box of the outermost level says that it goes on beyond the end of the file, or only half its head is there.
[[nodiscard]] bool isIsoCutShort(Bytes untrustedFile) noexcept;

}  // namespace mahfooz::media
