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
#include <vector>

namespace mahfooz::cases {

// The service's side of the cryptography: opens what clients seal, signs receipts, and holds the secret from which the
// storage keys come. Made of independent seeds, which are all that has to be kept. The sealing key may be changed: the
// newest is the one that profiles name, the older ones still open what waits in an outbox. The signing key never is,
// because receipts have to verify, and no more is the storage's. Used by many threads at once: nothing changes after
// the start.
class ServiceKeys {
 public:
  static constexpr std::size_t kSeedBytes = 32;
  static constexpr std::size_t kFirstSeedsBytes = 3 * kSeedBytes;  // sealing, signing, storage, in this order
  static constexpr std::size_t kMaximumSealingKeys = 100;          // a new one every month for eight years

  [[nodiscard]] static Result<ServiceKeys> generate();  // OutOfMemory

  // From kFirstSeedsBytes bytes and, behind them, the seed of every older sealing key, newest first. OutOfMemory.
  [[nodiscard]] static Result<ServiceKeys> fromSeeds(GuardedBytes seeds);

  // Whether so many bytes are what fromSeeds() takes.
  [[nodiscard]] static constexpr bool isSeedsSize(std::size_t bytes) noexcept {
    return bytes >= kFirstSeedsBytes && bytes % kSeedBytes == 0 &&
           bytes <= kFirstSeedsBytes + (kMaximumSealingKeys - 1) * kSeedBytes;
  }

  // These keys with a new sealing key in front of the others. OutOfMemory; StorageFailed when there are too many.
  [[nodiscard]] Result<ServiceKeys> withNewSealingKey() const;

  [[nodiscard]] std::span<const std::uint8_t> seeds() const noexcept { return m_seeds.bytes(); }

  [[nodiscard]] const X25519PublicKey& sealingKey() const noexcept { return m_sealing.front().publicKey; }
  [[nodiscard]] const Ed25519PublicKey& signingKey() const noexcept { return m_signingKey; }

  // Whether a sealing key of this name is there, the newest or an older one.
  [[nodiscard]] bool hasSealingKey(std::string_view untrustedKeyId) const noexcept;

  // The text of a sealed submission or addition. ServiceRefused when there is no such key, when it was not sealed to
  // this key, was changed on the way, or is longer than any submission.
  [[nodiscard]] Result<std::string> open(std::string_view untrustedBase64, std::string_view untrustedKeyId) const;

  // With the newest key.
  [[nodiscard]] Result<std::string> open(std::string_view untrustedBase64) const {
    return open(untrustedBase64, m_sealing.front().id);
  }

  // Puts this service's signature into the receipt.
  void sign(Receipt& receipt) const;

  // 32 bytes for the storage; the keys for single purposes are derived from them there.
  [[nodiscard]] std::span<const std::uint8_t> storageSeed() const noexcept {
    return seeds().subspan(2 * kSeedBytes, kSeedBytes);
  }

 private:
  // The public half of a sealing key; its secret is m_sealingSecrets' part at the same place.
  struct SealingKey {
    std::string id;
    X25519PublicKey publicKey{};
  };
  ServiceKeys(GuardedBytes seeds, GuardedBytes sealingSecrets, GuardedBytes signingSecret);
  [[nodiscard]] std::vector<SealingKey>::const_iterator find(std::string_view keyId) const noexcept;

  GuardedBytes m_seeds;
  GuardedBytes m_sealingSecrets;
  GuardedBytes m_signingSecret;
  std::vector<SealingKey> m_sealing;  // newest first
  Ed25519PublicKey m_signingKey{};
};

}  // namespace mahfooz::cases
