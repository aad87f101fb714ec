#include "tests/fuzz/PhotoTrial.h"

#include "core/base/Check.h"
#include "core/media/PhotoLimits.h"
#include "tests/fuzz/MemoryFill.h"
#include "tests/fuzz/Refusal.h"
#include "tests/fuzz/SummingSink.h"

#include <optional>

namespace mahfooz::fuzz {

namespace {

constexpr std::int64_t kQuickPixels = 300'000;

std::int64_t pixelsOf(image::Size size) noexcept {
  return std::int64_t{size.width} * size.height;
}

void checkHeader(const media::PhotoHeader& header) {
  const auto width = static_cast<std::uint64_t>(header.storedSize.width);
  const auto height = static_cast<std::uint64_t>(header.storedSize.height);
  check(media::acceptedSize(width, height).has_value());
  check(image::orientationFromNumber(static_cast<unsigned>(header.orientation)).has_value());
}

std::optional<std::uint64_t> decodedDigest(OpenPhoto open, std::span<const std::uint8_t> untrustedBytes,
                                           std::uint8_t freshMemory) {
  const MemoryFill fill(freshMemory);
  const auto decoder = open(untrustedBytes);
  if (!decoder) {
    checkRefusal(decoder.error());
    return std::nullopt;
  }
  const media::PhotoHeader header = (*decoder)->header();
  checkHeader(header);
  if (pixelsOf(header.storedSize) > kQuickPixels) return std::nullopt;
  SummingSink sink(header.storedSize, header.layout);
  if (const auto decoded = (*decoder)->decodeInto(sink); !decoded) {
    checkRefusal(decoded.error());
    return std::nullopt;
  }
  check(sink.isWhole());
  return sink.digest();
}

}  // namespace

void tryPhoto(OpenPhoto open, std::span<const std::uint8_t> untrustedBytes, Samples samples) {
  const auto digest = decodedDigest(open, untrustedBytes, 0x5A);
  const bool isRepeated = digest && samples == Samples::AllWritten;
  if (isRepeated) check(decodedDigest(open, untrustedBytes, 0xA5) == digest);
}

}  // namespace mahfooz::fuzz
