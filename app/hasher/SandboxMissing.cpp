#include "app/hasher/Sandbox.h"

namespace mahfooz::hasher {

// A platform without a sandbox of ours: the hasher says so and stops.

bool mayAnswer() {
  return true;
}

Result<void> prepareProcess() {
  return ErrorCode::SandboxUnavailable;
}

Result<void> lockDown(Work /*work*/) {
  return ErrorCode::SandboxUnavailable;
}

}  // namespace mahfooz::hasher
