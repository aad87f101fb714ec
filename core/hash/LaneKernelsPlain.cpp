#include "core/hash/LaneKernelsCode.h"

namespace mahfooz::hash {

namespace {

struct Plain {
  using Vector __attribute__((vector_size(16))) = float;
  static constexpr int kLanes = 4;

  static void transpose(Vector* tile) {
    const Vector a = __builtin_shufflevector(tile[0], tile[1], 0, 4, 1, 5);
    const Vector b = __builtin_shufflevector(tile[0], tile[1], 2, 6, 3, 7);
    const Vector c = __builtin_shufflevector(tile[2], tile[3], 0, 4, 1, 5);
    const Vector d = __builtin_shufflevector(tile[2], tile[3], 2, 6, 3, 7);
    tile[0] = __builtin_shufflevector(a, c, 0, 1, 4, 5);
    tile[1] = __builtin_shufflevector(a, c, 2, 3, 6, 7);
    tile[2] = __builtin_shufflevector(b, d, 0, 1, 4, 5);
    tile[3] = __builtin_shufflevector(b, d, 2, 3, 6, 7);
  }
};

}  // namespace

const LaneKernels& laneKernelsPlain() noexcept {
  return LaneKernelsCode<Plain>::kTable;
}

}  // namespace mahfooz::hash
