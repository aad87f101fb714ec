#pragma once

#include "core/base/Result.h"
#include "core/case/CaseNumber.h"
#include "core/case/Pin.h"
#include "core/case/ServiceProfile.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace mahfooz::cases {

using Ed25519Signature = std::array<std::uint8_t, 64>;

// The key pair of a case: Argon2id (RFC 9106; libsodium's interactive limits) over the PIN, salted with the case
// number and the service's signing key, seeds Ed25519 (RFC 8032). The service keeps the public half only and never
// learns the PIN.
class CaseKeys {
 public:
  // Takes about a tenth of a second and 64 MiB on purpose: never on the thread that paints. OutOfMemory.
  [[nodiscard]] static Result<CaseKeys> derive(const CaseNumber& number, const Pin& pin,
                                               const Ed25519PublicKey& serviceKey);

  CaseKeys(CaseKeys&&) noexcept;
  CaseKeys& operator=(CaseKeys&&) noexcept;
  ~CaseKeys();

  [[nodiscard]] const Ed25519PublicKey& publicKey() const noexcept;
  [[nodiscard]] Ed25519Signature sign(std::span<const std::uint8_t> message) const;

 private:
  struct Secret;  // in guarded memory (sodium_malloc)
  explicit CaseKeys(std::unique_ptr<Secret> secret);
  std::unique_ptr<Secret> m_secret;
};

}  // namespace mahfooz::cases
