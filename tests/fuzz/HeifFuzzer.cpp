#include "core/media/HeifDecoder.h"
#include "tests/fuzz/PhotoTrial.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace mahfooz;

namespace {

bool holds(std::span<const std::uint8_t> untrustedBytes, std::string_view text) {
  return !std::ranges::search(untrustedBytes, text, {}, {}, [](char c) {
            return static_cast<std::uint8_t>(c);
          }).empty();
}

}  // namespace

// Any bytes as a HEIC or AVIF. Where a flipped bit ends a slice of HEVC early, libde265 (1.0.11) gives the rest of the
// picture as it found the memory, without a warning, and takes the memory without asking us; see ARCHITECTURE.md.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span untrustedBytes(data, size);
  const auto samples = holds(untrustedBytes, "hvc1") ? fuzz::Samples::MayBeLeft : fuzz::Samples::AllWritten;
  fuzz::tryPhoto(media::HeifDecoder::open, untrustedBytes, samples);
  return 0;
}
