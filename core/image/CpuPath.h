#pragma once

#include <cstdint>

namespace mahfooz::image {

// Which instructions the hot loops use. Both give the same bits; only the time differs.
enum class CpuPath : std::uint8_t {
  Plain,  // what every processor of this architecture has (x86-64: SSE2)
  Avx2,   // eight samples at a time; not on computers older than about 2013, nor on many cheap ones since
};

// The fastest path that this computer and this build have. Asks the processor, not the system: no call that a sandbox
// could forbid.
[[nodiscard]] CpuPath bestCpuPath() noexcept;

}  // namespace mahfooz::image
