#include "core/hash/LaneKernels.h"

namespace mahfooz::hash {

const LaneKernels& laneKernels(image::CpuPath) noexcept {
  return laneKernelsPlain();
}

}  // namespace mahfooz::hash
