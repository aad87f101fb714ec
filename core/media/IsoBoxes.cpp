#include "core/media/IsoBoxes.h"

namespace mahfooz::media {

std::optional<std::size_t> isoBoxBytes(Bytes untrustedBoxes, std::size_t offset) noexcept {
  const auto size = bigEndian(untrustedBoxes, offset, 4);
  if (!size || !piece(untrustedBoxes, offset, kIsoBoxHeaderBytes)) return std::nullopt;
  if (*size == 0) return untrustedBoxes.size() - offset;
  if (*size == 1) {  // 64 bits follow the name
    const auto high = bigEndian(untrustedBoxes, offset + kIsoBoxHeaderBytes, 4);
    const auto low = bigEndian(untrustedBoxes, offset + kIsoBoxHeaderBytes + 4, 4);
    if (!high || !low || *high != 0 || *low < 2 * kIsoBoxHeaderBytes) return std::nullopt;
    return *low;
  }
  if (*size < kIsoBoxHeaderBytes) return std::nullopt;
  return *size;
}

std::size_t isoHeaderBytes(Bytes untrustedBoxes, std::size_t offset) noexcept {
  return bigEndian(untrustedBoxes, offset, 4) == 1U ? 2 * kIsoBoxHeaderBytes : kIsoBoxHeaderBytes;
}

Bytes firstIsoBox(Bytes untrustedBoxes, std::string_view name) noexcept {
  Bytes found;
  visitIsoBoxes(untrustedBoxes, [&](std::string_view itsName, Bytes content) {
    if (itsName == name) found = content;
    return itsName != name;
  });
  return found;
}

}  // namespace mahfooz::media
