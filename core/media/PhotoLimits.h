#pragma once

#include "core/base/Result.h"
#include "core/image/RowSink.h"

#include <cstddef>
#include <cstdint>

namespace mahfooz::media {

// Asked before anything is decoded.

// A 200-megapixel phone photo at best quality has about 100 MB; a lossless one of that size is rare.
constexpr std::size_t kMaxPhotoBytes = std::size_t{256} << 20U;

// The largest phone cameras have 200 megapixels. 250 million RGB pixels are 750 MB, which is what an interlaced or
// turned picture takes while it is put together, and fits the hasher's memory limit.
constexpr std::uint64_t kMaxPixels = 250'000'000;

constexpr std::uint64_t kMaxSide = 65535;  // what a JPEG can say; a longer PNG is no photo
constexpr std::uint64_t kMinSide = 5;      // PDQ is not defined below (facebook/ThreatExchange, pdq/)

// What libjpeg may hold at once: the coefficients of a progressive picture, 2 bytes a sample. 250 megapixels with the
// usual 4:2:0 chroma are 750 MB.
constexpr long kMaxJpegMemoryBytes = 1L << 30U;

// A progressive JPEG costs a pass over the picture for each scan, whatever its size in bytes. Encoders write about ten;
// one scan for each coefficient would be 64.
constexpr int kMaxJpegScans = 100;

// Errors: PictureTooSmall, PictureTooLarge.
[[nodiscard]] Result<image::Size> acceptedSize(std::uint64_t untrustedWidth, std::uint64_t untrustedHeight) noexcept;

}  // namespace mahfooz::media
