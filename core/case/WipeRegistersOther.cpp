#include "core/case/WipeRegisters.h"

namespace mahfooz::cases {

void wipeRegisters() noexcept {}

}  // namespace mahfooz::cases
