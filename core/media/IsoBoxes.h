#pragma once

#include "core/media/Bytes.h"

namespace mahfooz::media {

inline constexpr std::size_t kIsoBoxHeaderBytes = 8;

// The size of the ISO media box at the offset, header included (ISO/IEC 14496-12, 4.2); 0 in the file means up to the
// end. Nothing when it is no box.
[[nodiscard]] std::optional<std::size_t> isoBoxBytes(Bytes untrustedBoxes, std::size_t offset) noexcept;

// How much of it is header: 16 bytes where a 64-bit size follows the name. For a box that has a size.
[[nodiscard]] std::size_t isoHeaderBytes(Bytes untrustedBoxes, std::size_t offset) noexcept;

// Calls visit(name, content) for each box, side by side, until it says false. A box that reaches past the end is given
// as far as it is there, and is the last.
template <class Visit>
void visitIsoBoxes(Bytes untrustedBoxes, const Visit& visit) {
  std::size_t offset = 0;
  while (const auto size = isoBoxBytes(untrustedBoxes, offset)) {
    const std::size_t there = std::min(*size, untrustedBoxes.size() - offset);
    const std::string_view name(reinterpret_cast<const char*>(untrustedBoxes.data()) + offset + 4, 4);
    const std::size_t header = isoHeaderBytes(untrustedBoxes, offset);
    if (!visit(name, untrustedBoxes.subspan(offset + header, there - header))) return;
    if (there < *size) return;
    offset += *size;
  }
}

// The first box of this name; empty when there is none.
[[nodiscard]] Bytes firstIsoBox(Bytes untrustedBoxes, std::string_view name) noexcept;

}  // namespace mahfooz::media
