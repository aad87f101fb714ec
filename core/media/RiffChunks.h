#pragma once

#include "core/media/Bytes.h"

#include <optional>
#include <string_view>

namespace mahfooz::media {

// The chunks of a RIFF file of the form "WEBP": after 12 bytes, each has a name of 4 letters, a length and that many
// bytes, filled up to an even number (RFC 9649, 2.3). A chunk that reaches past the end is not there.

// Calls visit(name, content) for each chunk until it says false.
template <class Visit>
void visitRiffChunks(Bytes untrustedFile, const Visit& visit) noexcept {
  constexpr std::size_t kFileHeaderBytes = 12;
  constexpr std::size_t kChunkHeaderBytes = 8;
  std::size_t offset = kFileHeaderBytes;
  while (const auto size = littleEndian(untrustedFile, offset + 4, 4)) {
    const auto content = piece(untrustedFile, offset + kChunkHeaderBytes, *size);
    if (!content) return;
    const std::string_view name(reinterpret_cast<const char*>(untrustedFile.data()) + offset, 4);
    if (!visit(name, *content)) return;
    offset += kChunkHeaderBytes + *size + (*size & 1U);
  }
}

[[nodiscard]] std::optional<Bytes> firstRiffChunk(Bytes untrustedFile, std::string_view name) noexcept;

}  // namespace mahfooz::media
