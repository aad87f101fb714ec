#include "core/host/ConfinementWindows.h"

namespace mahfooz::host {

// NOT LOCKED IN. See app/hasher/SandboxWineRehearsal.cpp: for tests under wine, which has no AppContainer. A real
// hasher that is started like this refuses to work.

struct Confinement::Parts {};

Confinement::Confinement(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Confinement::~Confinement() = default;

Result<std::unique_ptr<Confinement>> Confinement::make() {
  return std::unique_ptr<Confinement>(new Confinement(std::make_unique<Parts>()));
}

bool Confinement::addTo(StartAttributes& /*attributes*/) const {
  return true;
}

}  // namespace mahfooz::host
