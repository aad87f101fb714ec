#include "core/image/CpuPath.h"

#include "core/image/LumaRow.h"

namespace mahfooz::image {

CpuPath bestCpuPath() noexcept {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") ? CpuPath::Avx2 : CpuPath::Plain;
}

LumaOfRgb lumaOfRgb(CpuPath path) noexcept {
  return path == CpuPath::Avx2 ? lumaOfRgbAvx2 : lumaOfRgbPlain;
}

}  // namespace mahfooz::image
