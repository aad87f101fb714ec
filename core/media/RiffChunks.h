#pragma once

#include "core/media/Bytes.h"

#include <optional>
#include <string_view>

namespace mahfooz::media {

// The chunks of a RIFF file of the form "WEBP": after 12 bytes, each has a name of 4 letters, a length and that many
// bytes, filled up to an even number (RFC 9649, 2.3). A chunk that reaches past the end is not there.
[[nodiscard]] std::optional<Bytes> firstRiffChunk(Bytes untrustedFile, std::string_view name) noexcept;
[[nodiscard]] int countRiffChunks(Bytes untrustedFile, std::string_view name) noexcept;

}  // namespace mahfooz::media
