#pragma once

#include "core/base/Result.h"
#include "core/media/PhotoDecoder.h"

#include <cstdint>
#include <memory>
#include <span>

namespace mahfooz::media {

// Opens a photo by its content: JPEG, PNG, WebP, GIF, BMP. `untrustedBytes` is the whole file; it stays alive as long
// as the decoder.
//
// Errors: FileEmpty, FileTooLarge, FileFormatUnknown, FileVariantUnsupported, FileCorrupt, FileTruncated,
// PictureTooLarge, PictureTooSmall, HasherOutOfMemory; FullHasherNeeded where OpenAnyPhoto.h or a reader of videos
// knows more (TIFF, HEIC, AVIF, and what moves). Memory is not taken for pixels before the limits of PhotoLimits.h have
// been asked.
[[nodiscard]] Result<std::unique_ptr<PhotoDecoder>> openPhoto(std::span<const std::uint8_t> untrustedBytes);

}  // namespace mahfooz::media
