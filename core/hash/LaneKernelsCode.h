#pragma once

#include "core/hash/LaneKernels.h"

namespace mahfooz::hash {

// The hot loops, written once for every vector width. `Cpu` is a struct in an unnamed namespace of the file that is
// compiled for that processor, so that no function made here can be merged with one made for a newer processor:
//   Vector            kLanes floats
//   kLanes            divides kBlockRows and kColumnUnit
//   transpose(tile)   kLanes vectors, in place
template <class Cpu>
struct LaneKernelsCode {
  using Vector = typename Cpu::Vector;
  static constexpr int kLanes = Cpu::kLanes;
  static constexpr int kVectors = kBlockRows / kLanes;
  static_assert(kBlockRows % kLanes == 0 && kColumnUnit % kLanes == 0);

  static Vector load(const float* from) {
    Vector vector;
    __builtin_memcpy(&vector, from, sizeof vector);
    return vector;
  }

  static void store(float* to, Vector vector) { __builtin_memcpy(to, &vector, sizeof vector); }

  static void toLanes(const float* rows, std::ptrdiff_t stride, int columns, float* lanes) {
    for (std::ptrdiff_t column = 0; column < columns; column += kLanes) {
      for (std::ptrdiff_t row = 0; row < kBlockRows; row += kLanes)
        moveTile(rows + row * stride + column, stride, lanes + column * kBlockRows + row, kBlockRows);
    }
  }

  static void toRows(const float* lanes, int columns, float* rows, std::ptrdiff_t stride) {
    for (std::ptrdiff_t column = 0; column < columns; column += kLanes) {
      for (std::ptrdiff_t row = 0; row < kBlockRows; row += kLanes)
        moveTile(lanes + column * kBlockRows + row, kBlockRows, rows + row * stride + column, stride);
    }
  }

  static void slide(float* sums, const float* next, const float* oldest, int steps) {
    Sums sum(sums);
    for (std::ptrdiff_t step = 0; step < steps; ++step)
      sum.step(next + step * kBlockRows, oldest + step * kBlockRows);
    sum.save(sums);
  }

  static void slideMeans(float* sums, const float* next, const float* oldest, int steps, float count, float* means) {
    if (isPowerOfTwo(count)) return slideMeansBy(Times{1.0F / count}, sums, next, oldest, steps, means);
    slideMeansBy(Divided{count}, sums, next, oldest, steps, means);
  }

  static void slideDown(float* sums, const float* next, const float* oldest, int columns, float count, float* means) {
    if (isPowerOfTwo(count)) return slideDownBy(Times{1.0F / count}, sums, next, oldest, columns, means);
    slideDownBy(Divided{count}, sums, next, oldest, columns, means);
  }

  static constexpr LaneKernels kTable{toLanes, toRows, slide, slideMeans, slideDown};

 private:
  struct Sums {
    Vector lanes[static_cast<std::size_t>(kVectors)];

    explicit Sums(const float* from) {
      for (std::ptrdiff_t i = 0; i < kVectors; ++i)
        lanes[i] = load(from + i * kLanes);
    }
    void step(const float* next, const float* oldest) {
      for (std::ptrdiff_t i = 0; i < kVectors; ++i)
        lanes[i] = (lanes[i] + load(next + i * kLanes)) - load(oldest + i * kLanes);
    }
    void save(float* to) const {
      for (std::ptrdiff_t i = 0; i < kVectors; ++i)
        store(to + i * kLanes, lanes[i]);
    }
  };

  // A mean is a division, rounded once. Only where the count is a power of two is multiplying by its reciprocal the
  // same in every bit; dividing takes several times as long.
  struct Divided {
    float count;
    Vector operator()(Vector sum) const { return sum / count; }
  };
  struct Times {
    float reciprocal;
    Vector operator()(Vector sum) const { return sum * reciprocal; }
  };

  static bool isPowerOfTwo(float count) {
    const int whole = static_cast<int>(count);
    return (whole & (whole - 1)) == 0;
  }

  static void moveTile(const float* from, std::ptrdiff_t fromStride, float* to, std::ptrdiff_t toStride) {
    Vector tile[static_cast<std::size_t>(kLanes)];
    for (std::ptrdiff_t i = 0; i < kLanes; ++i)
      tile[i] = load(from + i * fromStride);
    Cpu::transpose(tile);
    for (std::ptrdiff_t i = 0; i < kLanes; ++i)
      store(to + i * toStride, tile[i]);
  }

  template <class Mean>
  static void slideMeansBy(Mean mean, float* sums, const float* next, const float* oldest, int steps, float* means) {
    Sums sum(sums);
    for (std::ptrdiff_t step = 0; step < steps; ++step) {
      sum.step(next + step * kBlockRows, oldest + step * kBlockRows);
      for (std::ptrdiff_t i = 0; i < kVectors; ++i)
        store(means + step * kBlockRows + i * kLanes, mean(sum.lanes[i]));
    }
    sum.save(sums);
  }

  template <class Mean>
  static void slideDownBy(Mean mean, float* sums, const float* next, const float* oldest, int columns, float* means) {
    for (std::ptrdiff_t column = 0; column < columns; column += kLanes) {
      const Vector sum = (load(sums + column) + load(next + column)) - load(oldest + column);
      store(sums + column, sum);
      store(means + column, mean(sum));
    }
  }
};

}  // namespace mahfooz::hash
