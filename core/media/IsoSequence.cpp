#include "core/media/IsoSequence.h"

namespace mahfooz::media {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kBoxHeaderBytes = 8;
constexpr std::string_view kWay[] = {"moov"sv, "trak"sv, "mdia"sv, "minf"sv, "stbl"sv};
constexpr std::size_t kSampleCount = 8;  // offset in stsz: version and flags, then one size for all

// The size of the box at the offset, header included; 0 in the file means up to the end. Nothing when it is no box.
std::optional<std::size_t> boxBytes(Bytes boxes, std::size_t offset) noexcept {
  const auto size = bigEndian(boxes, offset, 4);
  if (!size || !piece(boxes, offset, kBoxHeaderBytes)) return std::nullopt;
  if (*size == 0) return boxes.size() - offset;
  if (*size == 1) {  // 64 bits follow the name
    const auto high = bigEndian(boxes, offset + kBoxHeaderBytes, 4);
    const auto low = bigEndian(boxes, offset + kBoxHeaderBytes + 4, 4);
    if (!high || !low || *high != 0 || *low < 2 * kBoxHeaderBytes) return std::nullopt;
    return *low;
  }
  if (*size < kBoxHeaderBytes) return std::nullopt;
  return *size;
}

// Each box is looked at once: a box is inside its parent, and the depth is that of kWay.
std::uint32_t mostSamples(Bytes boxes, std::size_t depth) noexcept {
  std::uint32_t most = 0;
  std::size_t offset = 0;
  while (const auto size = boxBytes(boxes, offset)) {
    const std::size_t inside = std::min(*size, boxes.size() - offset) - kBoxHeaderBytes;
    const Bytes content = boxes.subspan(offset + kBoxHeaderBytes, inside);
    if (depth == std::size(kWay)) {
      if (hasText(boxes, offset + 4, "stsz"sv)) most = std::max(most, bigEndian(content, kSampleCount, 4).value_or(0));
    } else if (hasText(boxes, offset + 4, kWay[depth])) {
      most = std::max(most, mostSamples(content, depth + 1));
    }
    if (*size > boxes.size() - offset) break;
    offset += *size;
  }
  return most;
}

}  // namespace

std::uint32_t samplesOfIsoSequence(Bytes untrustedFile) noexcept {
  return mostSamples(untrustedFile, 0);
}

bool isIsoCutShort(Bytes untrustedFile) noexcept {
  std::size_t offset = 0;
  while (const auto size = boxBytes(untrustedFile, offset)) {
    if (*size > untrustedFile.size() - offset) return true;
    offset += *size;
  }
  return offset < untrustedFile.size() && untrustedFile.size() - offset < kBoxHeaderBytes;
}

}  // namespace mahfooz::media
