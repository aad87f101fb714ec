#pragma once

#include <array>

namespace mahfooz::wire {

// The whole environment of a hasher, NAME=value, in the order in which it lies there. The parent gives it nothing else,
// and a hasher that finds anything else begins anew with this.
//
// OpenCV's core brings a BLAS library along. Debian may pick OpenBLAS for that, which makes threads as soon as it is
// loaded, and Landlock binds the calling thread only: a hasher with more threads than one refuses to work.
//
// Libraries that write down when a video was made ask for the time zone even where they mean UTC. Where none is named,
// libc looks at a file each time, which the lock-down forbids.
inline constexpr std::array<const char*, 4> kHasherEnvironment{
    "LC_ALL=C",
    "OMP_NUM_THREADS=1",
    "OPENBLAS_NUM_THREADS=1",
    "TZ=UTC0",
};

}  // namespace mahfooz::wire
