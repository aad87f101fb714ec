#pragma once

#include "core/image/CpuPath.h"
#include "core/image/RowSink.h"

#include <cstdint>
#include <span>

namespace mahfooz::image {

// The brightness of every pixel of one row, 0..255, as PDQ defines it (facebook/ThreatExchange, pdq/cpp):
//   Rgb8   (0.299f * R + 0.587f * G) + 0.114f * B, each operation rounded to float, in this order
//   Gray8  the sample itself
// Layouts with alpha are not taken; see AlphaSplit.h.
// `luma` has one place a pixel; `samples` has channels(layout) a pixel. The path changes the speed, never a bit.
void lumaOfRow(std::span<const std::uint8_t> samples, PixelLayout layout, std::span<float> luma,
               CpuPath path = bestCpuPath());

}  // namespace mahfooz::image
