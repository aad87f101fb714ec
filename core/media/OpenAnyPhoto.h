#pragma once

#include "core/base/Result.h"
#include "core/media/PhotoDecoder.h"

#include <cstdint>
#include <memory>
#include <span>

namespace mahfooz::media {

// As openPhoto(), and TIFF, HEIC and AVIF as well. FullHasherNeeded is left for what moves: see Animation.h.
[[nodiscard]] Result<std::unique_ptr<PhotoDecoder>> openAnyPhoto(std::span<const std::uint8_t> untrustedBytes);

}  // namespace mahfooz::media
