#include "core/case/ServiceKeys.h"

#include "core/base/Check.h"
#include "core/case/Encoding.h"
#include "core/case/Sealing.h"
#include "core/case/SubmissionItem.h"

#include <sodium.h>

#include <algorithm>
#include <vector>

namespace mahfooz::cases {

Result<ServiceKeys> ServiceKeys::generate() {
  auto seeds = GuardedBytes::allocate(kFirstSeedsBytes);
  if (!seeds) return seeds.error();
  randombytes_buf(seeds->bytes().data(), seeds->bytes().size());
  return fromSeeds(std::move(*seeds));
}

Result<ServiceKeys> ServiceKeys::fromSeeds(GuardedBytes seeds) {
  check(isSeedsSize(seeds.bytes().size()));
  const std::size_t sealingKeys = 1 + (seeds.bytes().size() - kFirstSeedsBytes) / kSeedBytes;
  auto sealingSecrets = GuardedBytes::allocate(sealingKeys * crypto_box_SECRETKEYBYTES);
  auto signingSecret = GuardedBytes::allocate(crypto_sign_SECRETKEYBYTES);
  if (!sealingSecrets || !signingSecret) return ErrorCode::OutOfMemory;
  return ServiceKeys(std::move(seeds), std::move(*sealingSecrets), std::move(*signingSecret));
}

ServiceKeys::ServiceKeys(GuardedBytes seeds, GuardedBytes sealingSecrets, GuardedBytes signingSecret)
    : m_seeds(std::move(seeds)),
      m_sealingSecrets(std::move(sealingSecrets)),
      m_signingSecret(std::move(signingSecret)),
      m_sealing(m_sealingSecrets.bytes().size() / crypto_box_SECRETKEYBYTES) {
  const std::uint8_t* seed = m_seeds.bytes().data();
  for (std::size_t at = 0; at < m_sealing.size(); ++at) {
    SealingKey& key = m_sealing[at];
    crypto_box_seed_keypair(key.publicKey.data(), m_sealingSecrets.bytes().data() + at * crypto_box_SECRETKEYBYTES,
                            at == 0 ? seed : seed + kFirstSeedsBytes + (at - 1) * kSeedBytes);
    key.id = sealingKeyId(key.publicKey);
  }
  crypto_sign_seed_keypair(m_signingKey.data(), m_signingSecret.bytes().data(), seed + kSeedBytes);
}

Result<ServiceKeys> ServiceKeys::withNewSealingKey() const {
  const auto old = m_seeds.bytes();
  if (!isSeedsSize(old.size() + kSeedBytes)) return ErrorCode::StorageFailed;
  auto seeds = GuardedBytes::allocate(old.size() + kSeedBytes);
  if (!seeds) return seeds.error();
  const auto grown = seeds->bytes();
  randombytes_buf(grown.data(), kSeedBytes);
  std::ranges::copy(old.subspan(kSeedBytes, 2 * kSeedBytes), grown.begin() + kSeedBytes);
  std::ranges::copy(old.first(kSeedBytes), grown.begin() + kFirstSeedsBytes);
  std::ranges::copy(old.subspan(kFirstSeedsBytes), grown.begin() + kFirstSeedsBytes + kSeedBytes);
  return fromSeeds(std::move(*seeds));
}

std::vector<ServiceKeys::SealingKey>::const_iterator ServiceKeys::find(std::string_view keyId) const noexcept {
  return std::ranges::find(m_sealing, keyId, &SealingKey::id);
}

bool ServiceKeys::hasSealingKey(std::string_view untrustedKeyId) const noexcept {
  return find(untrustedKeyId) != m_sealing.end();
}

Result<std::string> ServiceKeys::open(std::string_view untrustedBase64, std::string_view untrustedKeyId) const {
  const auto key = find(untrustedKeyId);
  if (key == m_sealing.end()) return ErrorCode::ServiceRefused;
  const std::uint8_t* secret =
      m_sealingSecrets.bytes().data() + static_cast<std::size_t>(key - m_sealing.begin()) * crypto_box_SECRETKEYBYTES;
  constexpr std::size_t kMaximumSealed = kMaximumSubmissionBytes + kSealingBlock + crypto_box_SEALBYTES;
  const auto sealed = fromBase64(untrustedBase64, kMaximumSealed);
  if (!sealed || sealed->size() < kSealingBlock + crypto_box_SEALBYTES) return ErrorCode::ServiceRefused;
  std::vector<std::uint8_t> plain(sealed->size() - crypto_box_SEALBYTES);
  if (plain.size() % kSealingBlock != 0) return ErrorCode::ServiceRefused;
  if (crypto_box_seal_open(plain.data(), sealed->data(), sealed->size(), key->publicKey.data(), secret) != 0)
    return ErrorCode::ServiceRefused;
  std::size_t size = 0;
  if (sodium_unpad(&size, plain.data(), plain.size(), kSealingBlock) != 0) return ErrorCode::ServiceRefused;
  return std::string(textOf(std::span(plain).first(size)));
}

void ServiceKeys::sign(Receipt& receipt) const {
  const std::string text = receiptSigningText(receipt);
  const auto message = bytesOf(text);
  crypto_sign_detached(receipt.signature.data(), nullptr, message.data(), message.size(),
                       m_signingSecret.bytes().data());
}

}  // namespace mahfooz::cases
