#pragma once

namespace mahfooz::hasher {

// Whether this process runs in an AppContainer without a single capability, at low integrity: no network, and no file
// but those that Windows shows to every app (its own libraries).
[[nodiscard]] bool isInBareAppContainer() noexcept;

}  // namespace mahfooz::hasher
