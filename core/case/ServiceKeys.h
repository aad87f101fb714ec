#pragma once

#include "core/base/Result.h"
#include "core/case/CaseKeys.h"
#include "core/case/GuardedBytes.h"
#include "core/case/Receipt.h"
#include "core/case/ServiceProfile.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// The service's side of the cryptography: opens what clients seal, signs receipts, and holds the secret from which the
// storage keys come. Made of three independent seeds, which are all that has to be kept. Used by many threads at once:
// nothing changes after the start.
class ServiceKeys {
 public:
  static constexpr std::size_t kSeedBytes = 32;
  static constexpr std::size_t kAllSeedsBytes = 3 * kSeedBytes;  // sealing, signing, storage, in this order

  [[nodiscard]] static Result<ServiceKeys> generate();  // OutOfMemory

  // From kAllSeedsBytes bytes. OutOfMemory.
  [[nodiscard]] static Result<ServiceKeys> fromSeeds(GuardedBytes seeds);

  [[nodiscard]] std::span<const std::uint8_t> seeds() const noexcept { return m_seeds.bytes(); }

  [[nodiscard]] const X25519PublicKey& sealingKey() const noexcept { return m_sealingKey; }
  [[nodiscard]] const Ed25519PublicKey& signingKey() const noexcept { return m_signingKey; }

  // The text of a sealed submission or addition. ServiceRefused when it was not sealed to this key, was changed on the
  // way, or is longer than any submission.
  [[nodiscard]] Result<std::string> open(std::string_view untrustedBase64) const;

  // Puts this service's signature into the receipt.
  void sign(Receipt& receipt) const;

  // 32 bytes for the storage; the keys for single purposes are derived from them there.
  [[nodiscard]] std::span<const std::uint8_t> storageSeed() const noexcept {
    return seeds().subspan(2 * kSeedBytes, kSeedBytes);
  }

 private:
  ServiceKeys(GuardedBytes seeds, GuardedBytes sealingSecret, GuardedBytes signingSecret);

  GuardedBytes m_seeds;
  GuardedBytes m_sealingSecret;
  GuardedBytes m_signingSecret;
  X25519PublicKey m_sealingKey{};
  Ed25519PublicKey m_signingKey{};
};

}  // namespace mahfooz::cases
