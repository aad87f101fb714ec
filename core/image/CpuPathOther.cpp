#include "core/image/CpuPath.h"

#include "core/image/LumaRow.h"

namespace mahfooz::image {

CpuPath bestCpuPath() noexcept {
  return CpuPath::Plain;
}

LumaOfRgb lumaOfRgb(CpuPath) noexcept {
  return lumaOfRgbPlain;
}

}  // namespace mahfooz::image
