// Compiled for AVX2: nothing of the standard library may be instantiated here, for the linker could keep that copy for
// the whole program.
#include "core/hash/LaneKernelsCode.h"

namespace mahfooz::hash {

namespace {

struct Avx2 {
  using Vector __attribute__((vector_size(32))) = float;
  static constexpr int kLanes = 8;

  static void transpose(Vector* tile) {
    Vector pairs[8];
    for (int i = 0; i < 8; i += 2) {
      pairs[i] = __builtin_shufflevector(tile[i], tile[i + 1], 0, 8, 1, 9, 4, 12, 5, 13);
      pairs[i + 1] = __builtin_shufflevector(tile[i], tile[i + 1], 2, 10, 3, 11, 6, 14, 7, 15);
    }
    Vector fours[8];
    for (int i = 0; i < 8; i += 4) {
      for (int j = 0; j < 2; ++j) {
        fours[i + 2 * j] = __builtin_shufflevector(pairs[i + j], pairs[i + j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
        fours[i + 2 * j + 1] = __builtin_shufflevector(pairs[i + j], pairs[i + j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
      }
    }
    for (int i = 0; i < 4; ++i) {
      tile[i] = __builtin_shufflevector(fours[i], fours[i + 4], 0, 1, 2, 3, 8, 9, 10, 11);
      tile[i + 4] = __builtin_shufflevector(fours[i], fours[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);
    }
  }
};

}  // namespace

const LaneKernels& laneKernelsAvx2() noexcept {
  return LaneKernelsCode<Avx2>::kTable;
}

}  // namespace mahfooz::hash
