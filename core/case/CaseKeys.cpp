#include "core/case/CaseKeys.h"

#include "core/base/Check.h"
#include "core/case/Encoding.h"
#include "core/case/GuardedBytes.h"
#include "core/case/Sodium.h"

#include <sodium.h>

#include <array>

namespace mahfooz::cases {

struct CaseKeys::Secret {
  Ed25519PublicKey publicKey{};
  GuardedBytes secretKey;
};

namespace {

using Salt = std::array<std::uint8_t, crypto_pwhash_SALTBYTES>;

// Sixteen bytes that differ from case to case and from service to service. The parts need no separators: the label
// and the number's text have a fixed length.
Salt saltFor(const CaseNumber& number, const Ed25519PublicKey& serviceKey) {
  constexpr std::string_view kLabel = "mahfooz case key v1";
  Salt salt{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, salt.size());
  for (const auto part : {bytesOf(kLabel), bytesOf(number.text()), std::span<const std::uint8_t>(serviceKey)})
    crypto_generichash_update(&state, part.data(), part.size());
  crypto_generichash_final(&state, salt.data(), salt.size());
  return salt;
}

// Interactive limits (two passes, 64 MiB): an old home computer waits less than a second, and somebody who stole the
// service's public keys pays the same for each of the 10^8 PINs. They are part of the protocol: other limits would be
// other keys.
bool deriveSeed(std::span<std::uint8_t> seed, const Pin& pin, const Salt& salt) {
  return crypto_pwhash(seed.data(), seed.size(), pin.digits().data(), pin.digits().size(), salt.data(),
                       crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                       crypto_pwhash_ALG_ARGON2ID13) == 0;
}

}  // namespace

Result<CaseKeys> CaseKeys::derive(const CaseNumber& number, const Pin& pin, const Ed25519PublicKey& serviceKey) {
  startSodium();
  auto seed = GuardedBytes::allocate(crypto_sign_SEEDBYTES);
  auto secretKey = GuardedBytes::allocate(crypto_sign_SECRETKEYBYTES);
  if (!seed || !secretKey) return ErrorCode::OutOfMemory;
  if (!deriveSeed(seed->bytes(), pin, saltFor(number, serviceKey))) return ErrorCode::OutOfMemory;
  auto secret = std::make_unique<Secret>(Secret{{}, std::move(*secretKey)});
  crypto_sign_seed_keypair(secret->publicKey.data(), secret->secretKey.bytes().data(), seed->bytes().data());
  return CaseKeys(std::move(secret));
}

CaseKeys::CaseKeys(std::unique_ptr<Secret> secret) : m_secret(std::move(secret)) {}
CaseKeys::CaseKeys(CaseKeys&&) noexcept = default;
CaseKeys& CaseKeys::operator=(CaseKeys&&) noexcept = default;
CaseKeys::~CaseKeys() = default;

const Ed25519PublicKey& CaseKeys::publicKey() const noexcept {
  check(m_secret != nullptr);
  return m_secret->publicKey;
}

Ed25519Signature CaseKeys::sign(std::span<const std::uint8_t> message) const {
  check(m_secret != nullptr);
  Ed25519Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), m_secret->secretKey.bytes().data());
  return signature;
}

}  // namespace mahfooz::cases
