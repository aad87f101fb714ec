#include "core/media/PngDecoder.h"
#include "tests/fuzz/PhotoTrial.h"

#include <cstddef>
#include <cstdint>

// Any bytes as a PNG.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mahfooz::fuzz::tryPhoto(mahfooz::media::PngDecoder::open, {data, size});
  return 0;
}
