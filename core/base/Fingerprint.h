#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz {

// What the hasher makes of one file, and all that ever leaves it. Plain values: the layers that talk to the network
// take these and cannot see a picture.

enum class MediaKind : std::uint8_t { Photo = 1 };

enum class Algorithm : std::uint8_t {
  Pdq = 1,  // value: 64 lower-case hex digits, most significant bit first (facebook/ThreatExchange, pdq/)
};

// Which picture was hashed: as a viewer shows it (EXIF orientation applied).
enum class Variant : std::uint8_t { Displayed = 1 };

struct Fingerprint {
  Algorithm algorithm = Algorithm::Pdq;
  Variant variant = Variant::Displayed;
  int quality = 0;    // 0..100; PDQ's gradient measure, 50 and over is strong
  std::string value;  // the form that its algorithm defines above
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

struct MediaFingerprints {
  MediaKind kind = MediaKind::Photo;
  int width = 0;  // pixels, as displayed
  int height = 0;
  std::vector<Fingerprint> fingerprints;
  friend bool operator==(const MediaFingerprints&, const MediaFingerprints&) = default;
};

// The words used in JSON, on the wire to the service and by platforms: "photo", "pdq", "displayed".
[[nodiscard]] std::string_view mediaKindName(MediaKind kind) noexcept;
[[nodiscard]] std::string_view algorithmName(Algorithm algorithm) noexcept;
[[nodiscard]] std::string_view variantName(Variant variant) noexcept;
[[nodiscard]] std::optional<MediaKind> mediaKindFromName(std::string_view name) noexcept;
[[nodiscard]] std::optional<Algorithm> algorithmFromName(std::string_view name) noexcept;
[[nodiscard]] std::optional<Variant> variantFromName(std::string_view name) noexcept;

// The same from the numbers that the hasher's answer carries.
[[nodiscard]] std::optional<MediaKind> mediaKindFromNumber(unsigned untrustedNumber) noexcept;
[[nodiscard]] std::optional<Algorithm> algorithmFromNumber(unsigned untrustedNumber) noexcept;
[[nodiscard]] std::optional<Variant> variantFromNumber(unsigned untrustedNumber) noexcept;

// Whether the value has the form that the algorithm defines. For values that arrive from outside.
[[nodiscard]] bool isWellFormed(Algorithm algorithm, std::string_view untrustedValue) noexcept;

}  // namespace mahfooz
