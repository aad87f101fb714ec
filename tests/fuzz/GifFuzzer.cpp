#include "core/media/GifDecoder.h"
#include "tests/fuzz/PhotoTrial.h"

#include <cstddef>
#include <cstdint>

// Any bytes as a GIF of one frame.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mahfooz::fuzz::tryPhoto(mahfooz::media::GifDecoder::open, {data, size});
  return 0;
}
