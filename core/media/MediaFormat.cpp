#include "core/media/MediaFormat.h"

#include "core/media/Bytes.h"

#include <array>

namespace mahfooz::media {

namespace {

using namespace std::string_view_literals;

bool isJpeg(Bytes bytes) noexcept {
  return hasText(bytes, 0, "\xFF\xD8\xFF"sv);  // SOI and the first byte of the next marker (ITU-T T.81, B.1.1.3)
}

bool isPng(Bytes bytes) noexcept {
  return hasText(bytes, 0, "\x89PNG\r\n\x1A\n"sv);  // PNG specification, 5.2
}

bool isWebP(Bytes bytes) noexcept {
  return hasText(bytes, 0, "RIFF"sv) && hasText(bytes, 8, "WEBP"sv);  // RFC 9649, 2.4
}

bool isGif(Bytes bytes) noexcept {
  return hasText(bytes, 0, "GIF87a"sv) || hasText(bytes, 0, "GIF89a"sv);
}

// Two letters say little; the length of the header that follows is one of seven.
bool isBmp(Bytes bytes) noexcept {
  constexpr std::array<std::uint32_t, 7> kHeaderBytes = {12, 40, 52, 56, 64, 108, 124};
  const auto headerBytes = littleEndian(bytes, 14, 4);
  return hasText(bytes, 0, "BM"sv) && headerBytes &&
         std::ranges::find(kHeaderBytes, *headerBytes) != kHeaderBytes.end();
}

// TIFF 6.0, section 2; 43 is BigTIFF.
bool isTiff(Bytes bytes) noexcept {
  constexpr std::array kStarts = {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv};
  return std::ranges::any_of(kStarts, [&](std::string_view start) { return hasText(bytes, 0, start); });
}

bool isPictureBrand(Bytes bytes, std::size_t offset) noexcept {
  constexpr std::array kBrands = {"heic"sv, "heix"sv, "heim"sv, "heis"sv, "hevc"sv, "hevx"sv, "hevm"sv,
                                  "hevs"sv, "mif1"sv, "mif2"sv, "msf1"sv, "avif"sv, "avis"sv, "miaf"sv};
  return std::ranges::any_of(kBrands, [&](std::string_view brand) { return hasText(bytes, offset, brand); });
}

// ISO/IEC 23008-12, annex B: the first brand says what the file is for.
bool isHeif(Bytes bytes) noexcept {
  return hasText(bytes, 4, "ftyp"sv) && isPictureBrand(bytes, 8);
}

}  // namespace

std::optional<MediaFormat> sniffFormat(Bytes untrustedBytes) noexcept {
  if (isJpeg(untrustedBytes)) return MediaFormat::Jpeg;
  if (isPng(untrustedBytes)) return MediaFormat::Png;
  if (isWebP(untrustedBytes)) return MediaFormat::WebP;
  if (isGif(untrustedBytes)) return MediaFormat::Gif;
  if (isTiff(untrustedBytes)) return MediaFormat::Tiff;
  if (isHeif(untrustedBytes)) return MediaFormat::Heif;
  if (isBmp(untrustedBytes)) return MediaFormat::Bmp;
  return std::nullopt;
}

}  // namespace mahfooz::media
