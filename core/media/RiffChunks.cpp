#include "core/media/RiffChunks.h"

namespace mahfooz::media {

std::optional<Bytes> firstRiffChunk(Bytes untrustedFile, std::string_view name) noexcept {
  std::optional<Bytes> found;
  visitRiffChunks(untrustedFile, [&](std::string_view itsName, Bytes content) {
    if (itsName == name) found = content;
    return !found;
  });
  return found;
}

}  // namespace mahfooz::media
