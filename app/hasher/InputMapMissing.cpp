#include "app/hasher/InputMap.h"

namespace mahfooz::hasher {

// Never reached: where this is built, SandboxMissing.cpp has refused before.
Result<InputMap> InputMap::takeStandardInput(std::size_t /*maxBytes*/) {
  return ErrorCode::SandboxUnavailable;
}

void InputMap::giveBack() const noexcept {}

}  // namespace mahfooz::hasher
