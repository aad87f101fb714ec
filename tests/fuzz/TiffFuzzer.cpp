#include "core/media/TiffDecoder.h"
#include "tests/fuzz/PhotoTrial.h"

#include <cstddef>
#include <cstdint>

// Any bytes as a TIFF.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  mahfooz::fuzz::tryPhoto(mahfooz::media::TiffDecoder::open, {data, size});
  return 0;
}
