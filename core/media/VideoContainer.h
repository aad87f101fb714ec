#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace mahfooz::media {

// The films' containers that we open.
enum class VideoContainer : std::uint8_t {
  IsoMedia,  // MP4, MOV, 3GP (ISO/IEC 14496-12)
  Matroska,  // MKV, WebM (RFC 9559)
  Avi,       // RIFF with the form "AVI "
  MpegTs,    // transport stream, packets of 188 bytes, or 192 as cameras write them
  Gif,
  WebP,         // an animated one
  IsoPictures,  // a HEIC or AVIF with a sequence: ISO media with another brand (ISO/IEC 23008-12, 7)
};

// Which one by the content; nothing when it is none of them. A WebP, HEIC or AVIF that
// does not move is no video (Animation.h).
[[nodiscard]] std::optional<VideoContainer> sniffVideo(std::span<const std::uint8_t> untrustedBytes) noexcept;

// Whether the container itself says that more should come than there is: a box, element or chunk of the outermost level
// that reaches past the end, or a missing trailer. A transport stream and a live recording never say so.
[[nodiscard]] bool endsEarly(VideoContainer container, std::span<const std::uint8_t> untrustedBytes) noexcept;

}  // namespace mahfooz::media
