#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace mahfooz::media {

// The forms of picture file that we decode.
enum class MediaFormat : std::uint8_t {
  Jpeg,
  Png,
  WebP,
  Gif,
  Bmp,
  Tiff,
  Heif,  // HEIC and AVIF: ISO media with pictures in it (ISO/IEC 23008-12)
};

// What a file is by its first bytes. Names and extensions are never asked: they are wrong too often, and the hasher
// does not know them. Nothing when it is none of ours.
[[nodiscard]] std::optional<MediaFormat> sniffFormat(std::span<const std::uint8_t> untrustedBytes) noexcept;

}  // namespace mahfooz::media
