#include "core/case/ServiceKeys.h"

#include "core/base/Check.h"
#include "core/case/Encoding.h"
#include "core/case/Sealing.h"
#include "core/case/SubmissionItem.h"

#include <sodium.h>

#include <vector>

namespace mahfooz::cases {

Result<ServiceKeys> ServiceKeys::generate() {
  auto seeds = GuardedBytes::allocate(kAllSeedsBytes);
  if (!seeds) return seeds.error();
  randombytes_buf(seeds->bytes().data(), seeds->bytes().size());
  return fromSeeds(std::move(*seeds));
}

Result<ServiceKeys> ServiceKeys::fromSeeds(GuardedBytes seeds) {
  check(seeds.bytes().size() == kAllSeedsBytes);
  auto sealingSecret = GuardedBytes::allocate(crypto_box_SECRETKEYBYTES);
  auto signingSecret = GuardedBytes::allocate(crypto_sign_SECRETKEYBYTES);
  if (!sealingSecret || !signingSecret) return ErrorCode::OutOfMemory;
  return ServiceKeys(std::move(seeds), std::move(*sealingSecret), std::move(*signingSecret));
}

ServiceKeys::ServiceKeys(GuardedBytes seeds, GuardedBytes sealingSecret, GuardedBytes signingSecret)
    : m_seeds(std::move(seeds)), m_sealingSecret(std::move(sealingSecret)), m_signingSecret(std::move(signingSecret)) {
  const std::uint8_t* seed = m_seeds.bytes().data();
  crypto_box_seed_keypair(m_sealingKey.data(), m_sealingSecret.bytes().data(), seed);
  crypto_sign_seed_keypair(m_signingKey.data(), m_signingSecret.bytes().data(), seed + kSeedBytes);
}

Result<std::string> ServiceKeys::open(std::string_view untrustedBase64) const {
  constexpr std::size_t kMaximumSealed = kMaximumSubmissionBytes + kSealingBlock + crypto_box_SEALBYTES;
  const auto sealed = fromBase64(untrustedBase64, kMaximumSealed);
  if (!sealed || sealed->size() < kSealingBlock + crypto_box_SEALBYTES) return ErrorCode::ServiceRefused;
  std::vector<std::uint8_t> plain(sealed->size() - crypto_box_SEALBYTES);
  if (plain.size() % kSealingBlock != 0) return ErrorCode::ServiceRefused;
  if (crypto_box_seal_open(plain.data(), sealed->data(), sealed->size(), m_sealingKey.data(),
                           m_sealingSecret.bytes().data()) != 0)
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
