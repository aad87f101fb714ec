#include "core/media/MediaFormat.h"

#include <algorithm>
#include <array>

namespace mahfooz::media {

namespace {

// SOI and the first byte of the next marker (ITU-T T.81, B.1.1.3).
constexpr std::array<std::uint8_t, 3> kJpegStart = {0xFF, 0xD8, 0xFF};
// PNG specification, 5.2.
constexpr std::array<std::uint8_t, 8> kPngStart = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

template <std::size_t N>
bool startsWith(std::span<const std::uint8_t> bytes, const std::array<std::uint8_t, N>& start) noexcept {
  return bytes.size() >= N && std::ranges::equal(bytes.first(N), start);
}

}  // namespace

std::optional<MediaFormat> sniffFormat(std::span<const std::uint8_t> untrustedBytes) noexcept {
  if (startsWith(untrustedBytes, kJpegStart)) return MediaFormat::Jpeg;
  if (startsWith(untrustedBytes, kPngStart)) return MediaFormat::Png;
  return std::nullopt;
}

}  // namespace mahfooz::media
