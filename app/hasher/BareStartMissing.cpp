#include "app/hasher/BareStart.h"

namespace mahfooz::hasher {

// Where there is no lock-down, nothing is read, whatever the environment.
bool startBare(char** /*arguments*/) noexcept {
  return true;
}

}  // namespace mahfooz::hasher
