#pragma once

#include "core/base/Result.h"
#include "core/host/StartAttributesWindows.h"

#include <memory>

namespace mahfooz::host {

// What makes a process one of an AppContainer without capabilities and with Windows' own hardening, from its first
// instruction on. Stays alive as long as the attributes that it was added to.
class Confinement {
 public:
  static constexpr DWORD kAttributes = 3;  // that addTo() adds at most

  // Errors: SandboxUnavailable.
  [[nodiscard]] static Result<std::unique_ptr<Confinement>> make();
  ~Confinement();
  Confinement(const Confinement&) = delete;
  Confinement& operator=(const Confinement&) = delete;

  // False when Windows takes one of them not: then nothing may be started.
  [[nodiscard]] bool addTo(StartAttributes& attributes) const;

 private:
  struct Parts;
  explicit Confinement(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> m_parts;
};

}  // namespace mahfooz::host
