#include "core/image/Luma.h"

#include "core/base/Check.h"
#include "core/image/LumaRow.h"

#include <algorithm>

namespace mahfooz::image {

void lumaOfRow(std::span<const std::uint8_t> samples, PixelLayout layout, std::span<float> luma, CpuPath path) {
  check(!hasAlpha(layout));
  check(samples.size() == luma.size() * static_cast<std::size_t>(channels(layout)));
  if (layout == PixelLayout::Gray8) {
    std::ranges::transform(samples, luma.begin(), [](std::uint8_t sample) { return static_cast<float>(sample); });
    return;
  }
  lumaOfRgb(path)(samples.data(), luma.size(), luma.data());
}

}  // namespace mahfooz::image
