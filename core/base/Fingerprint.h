#pragma once

#include "core/base/SecretText.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz {

// What the hasher makes of one file, and all that ever leaves it. Plain values: the layers that talk to the network
// take these and cannot see a picture.

enum class MediaKind : std::uint8_t { Photo = 1, Video = 2 };

enum class Algorithm : std::uint8_t {
  Pdq = 1,  // value: 64 lower-case hex digits, most significant bit first (facebook/ThreatExchange, pdq/)
  Md5 = 2,  // of the file's bytes; value: 32 lower-case hex digits (RFC 1321)

  // Of a video's frames, about one a second; value: lines of "<64 hex>,<quality>,<seconds with 3 decimals>", separated
  // by one newline, none at the end (facebook/ThreatExchange, vpdq/). vpdqLines() gives them one by one.
  Vpdq = 3,

  // Of a video as a whole; value: standard base64 of the reference's file of 263,344 bytes (the same, tmk/).
  TmkPdqf = 4,
};

// Which picture was hashed.
enum class Variant : std::uint8_t {
  Displayed = 1,  // as a viewer shows it: orientation applied
  Stored = 2,     // as it lies in the file, where that differs: what a platform sees that ignores the orientation
  Composited =
      3,  // as displayed, on a white page, where the picture is transparent (else the colour under alpha counts)
  // About what the displayed picture would give when turned or mirrored, by the names of facebook/ThreatExchange, pdq/.
  Rot90 = 4,  // counter-clockwise
  Rot180 = 5,
  Rot270 = 6,
  FlipX = 7,  // top and bottom change places
  FlipY = 8,  // left and right change places
  FlipPlus1 = 9,
  FlipMinus1 = 10,
};

// How much a fingerprint is worth, as a person is told.
enum class QualityClass : std::uint8_t {
  Strong = 1,
  // Weak: it may miss copies and meet strangers. Because of the first of these that is true:
  WeakSmall = 2,    // fewer pixels than the fingerprint has samples
  WeakDark = 3,     // nearly black
  WeakUniform = 4,  // too little to see in it
  Impossible = 5,   // one colour, or nearly so: the fingerprint says nothing about the picture
};

struct Fingerprint {
  Algorithm algorithm = Algorithm::Pdq;
  Variant variant = Variant::Displayed;
  int quality =
      0;  // 0..100; PDQ's gradient measure, 50 and over is strong; of a video the median of its frames; MD5: 100
  SecretText value;  // the form that its algorithm defines above
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

struct MediaFingerprints {
  MediaKind kind = MediaKind::Photo;
  int width = 0;  // pixels, as displayed
  int height = 0;
  std::vector<Fingerprint> fingerprints;
  std::int64_t durationMilliseconds = 0;  // of a video; 0 for a photo
  QualityClass qualityClass = QualityClass::Strong;
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
[[nodiscard]] std::optional<QualityClass> qualityClassFromNumber(unsigned untrustedNumber) noexcept;

// What a fingerprint's value may hold at most. A video is at most four hours long (core/media/VideoLimits.h), and its
// frame rate is cut to a whole number when every so-maniest frame is taken: up to two hashes a second.
inline constexpr std::size_t kMaxVpdqFrames = std::size_t{2} * 4 * 3600;
inline constexpr std::size_t kTmkValueChars = 351'128;  // base64 of 263,344 bytes

// The lines of a well-formed vPDQ value; views into it.
[[nodiscard]] std::vector<std::string_view> vpdqLines(std::string_view value);

// Whether the value has the form that the algorithm defines. For values that arrive from outside.
[[nodiscard]] bool isWellFormed(Algorithm algorithm, std::string_view untrustedValue) noexcept;

}  // namespace mahfooz
