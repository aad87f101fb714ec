#include "app/hasher/BareStart.h"

namespace mahfooz::hasher {

// Where there is no lock-down, nothing is read, whatever the environment.
bool startedBare() noexcept {
  return true;
}

void startBare(char** /*arguments*/) noexcept {}

}  // namespace mahfooz::hasher
