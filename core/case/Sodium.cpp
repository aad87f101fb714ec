#include "core/case/Sodium.h"

#include "core/base/Check.h"

#include <sodium.h>

namespace mahfooz::cases {

void startSodium() noexcept {
  check(sodium_init() >= 0);
}

}  // namespace mahfooz::cases
