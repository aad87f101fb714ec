#include "core/media/VideoContainer.h"

#include "core/media/Animation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace mahfooz::media {

namespace {

using Bytes = std::span<const std::uint8_t>;

bool hasText(Bytes bytes, std::size_t offset, std::string_view text) noexcept {
  if (bytes.size() < offset + text.size()) return false;
  return std::equal(text.begin(), text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset),
                    [](char letter, std::uint8_t byte) { return static_cast<std::uint8_t>(letter) == byte; });
}

template <std::size_t N>
bool hasAnyText(Bytes bytes, std::size_t offset, const std::array<std::string_view, N>& texts) noexcept {
  return std::ranges::any_of(texts, [&](std::string_view text) { return hasText(bytes, offset, text); });
}

std::optional<VideoContainer> sniffMovingPicture(MediaFormat format, Bytes bytes) noexcept {
  if (format == MediaFormat::Gif) return VideoContainer::Gif;
  if (!isAnimated(format, bytes)) return std::nullopt;
  return format == MediaFormat::WebP ? VideoContainer::WebP : VideoContainer::IsoPictures;
}

// ISO/IEC 14496-12, 4.3, and the boxes that older QuickTime files begin with.
bool isIsoMedia(Bytes bytes) noexcept {
  constexpr std::array<std::string_view, 6> kFirstBoxes = {"moov", "mdat", "wide", "free", "skip", "pnot"};
  if (hasText(bytes, 4, "ftyp")) return true;
  return hasAnyText(bytes, 4, kFirstBoxes);
}

bool isMatroska(Bytes bytes) noexcept {
  constexpr std::array<std::uint8_t, 4> kEbml = {0x1A, 0x45, 0xDF, 0xA3};  // RFC 8794, 11.2.1
  return bytes.size() >= kEbml.size() && std::ranges::equal(bytes.first(kEbml.size()), kEbml);
}

// ISO/IEC 13818-1, 2.4.3.2: every packet begins with 0x47. Five in a row are no chance.
bool isMpegTs(Bytes bytes, std::size_t packetBytes, std::size_t first) noexcept {
  constexpr std::size_t kPackets = 5;
  if (bytes.size() < first + kPackets * packetBytes) return false;
  for (std::size_t i = 0; i < kPackets; ++i)
    if (bytes[first + i * packetBytes] != 0x47) return false;
  return true;
}

}  // namespace

std::optional<VideoContainer> sniffVideo(Bytes untrustedBytes) noexcept {
  if (const auto picture = sniffFormat(untrustedBytes)) return sniffMovingPicture(*picture, untrustedBytes);
  if (isIsoMedia(untrustedBytes)) return VideoContainer::IsoMedia;
  if (isMatroska(untrustedBytes)) return VideoContainer::Matroska;
  if (hasText(untrustedBytes, 0, "RIFF") && hasText(untrustedBytes, 8, "AVI ")) return VideoContainer::Avi;
  if (isMpegTs(untrustedBytes, 188, 0) || isMpegTs(untrustedBytes, 192, 4)) return VideoContainer::MpegTs;
  return std::nullopt;
}

}  // namespace mahfooz::media
