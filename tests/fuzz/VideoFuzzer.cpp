#include "core/media/VideoReader.h"
#include "tests/fuzz/FrameSink.h"
#include "tests/fuzz/MemoryFill.h"
#include "tests/fuzz/Refusal.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

extern "C" {
#include <libavutil/mem.h>
}

using namespace mahfooz;

namespace {

constexpr int kQuickPixels = 300'000;
constexpr std::size_t kQuickAllocation = std::size_t{16} << 20U;

void checkHeader(const media::VideoHeader& header) {
  check(header.storedSize.width >= 0 && header.storedSize.height >= 0);
  check(image::orientationFromNumber(static_cast<unsigned>(header.orientation)).has_value());
  check(header.frameRate > 0);
}

bool isQuick(image::Size size) noexcept {
  return std::int64_t{size.width} * size.height <= kQuickPixels;
}

std::optional<std::uint64_t> readDigest(media::VideoReader& reader) {
  fuzz::FrameSink sink;
  try {
    const auto summary = reader.readInto(sink);
    if (!summary) {
      fuzz::checkRefusal(summary.error());
      return std::nullopt;
    }
    sink.checkEnd(*summary);
    return sink.digest();
  } catch (const fuzz::FrameSink::Enough&) {
    return std::nullopt;
  }
}

std::optional<std::uint64_t> videoDigest(std::span<const std::uint8_t> untrustedBytes, std::uint8_t freshMemory) {
  const fuzz::MemoryFill fill(freshMemory);
  const auto reader = media::VideoReader::open(untrustedBytes);
  if (!reader) {
    fuzz::checkRefusal(reader.error());
    return std::nullopt;
  }
  checkHeader((*reader)->header());
  return isQuick((*reader)->header().storedSize) ? readDigest(**reader) : std::nullopt;
}

}  // namespace

// Any bytes as a video; the content says in which container. See FrameSink.h for what is checked; a video that is read
// to its end gives the same pixels when fresh memory has another content. FFmpeg is refused large allocations: they
// only make the search slow.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  av_max_alloc(kQuickAllocation);
  const std::span untrustedBytes(data, size);
  const auto digest = videoDigest(untrustedBytes, 0x5A);
  if (digest) check(videoDigest(untrustedBytes, 0xA5) == digest);
  return 0;
}
