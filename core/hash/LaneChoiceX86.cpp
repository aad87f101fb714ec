#include "core/hash/LaneKernels.h"

namespace mahfooz::hash {

const LaneKernels& laneKernels(image::CpuPath path) noexcept {
  return path == image::CpuPath::Avx2 ? laneKernelsAvx2() : laneKernelsPlain();
}

}  // namespace mahfooz::hash
