#include "core/media/RiffChunks.h"

namespace mahfooz::media {

namespace {

constexpr std::size_t kFileHeaderBytes = 12;
constexpr std::size_t kChunkHeaderBytes = 8;

// Calls visit(name offset, content) for each chunk until it says stop.
template <class Visit>
void visitChunks(Bytes file, const Visit& visit) noexcept {
  std::size_t offset = kFileHeaderBytes;
  while (const auto size = littleEndian(file, offset + 4, 4)) {
    const auto content = piece(file, offset + kChunkHeaderBytes, *size);
    if (!content || !visit(offset, *content)) return;
    offset += kChunkHeaderBytes + *size + (*size & 1U);
  }
}

}  // namespace

std::optional<Bytes> firstRiffChunk(Bytes untrustedFile, std::string_view name) noexcept {
  std::optional<Bytes> found;
  visitChunks(untrustedFile, [&](std::size_t offset, Bytes content) {
    if (hasText(untrustedFile, offset, name)) found = content;
    return !found;
  });
  return found;
}

int countRiffChunks(Bytes untrustedFile, std::string_view name) noexcept {
  int count = 0;
  visitChunks(untrustedFile, [&](std::size_t offset, Bytes) {
    count += hasText(untrustedFile, offset, name) ? 1 : 0;
    return true;
  });
  return count;
}

}  // namespace mahfooz::media
