#include "core/case/CaseKeys.h"

#include "core/case/Encoding.h"

#include <sodium.h>
#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

CaseNumber number(const char* text) {
  return *CaseNumber::parse(text);
}

std::string publicKey(const char* caseNumber, const char* pin, std::uint8_t serviceByte) {
  Ed25519PublicKey service{};
  service.fill(serviceByte);
  const auto keys = CaseKeys::derive(number(caseNumber), *Pin::parse(pin), service);
  return toHex(keys->publicKey());
}

}  // namespace

TEST_CASE("number and PIN and service give always the same key") {
  const std::string key = publicKey("0000-0000-0012", "12345678", 1);
  CHECK(key == publicKey("0000-0000-0012", "12345678", 1));
  CHECK(key != publicKey("0000-0000-0000", "12345678", 1));
  CHECK(key != publicKey("0000-0000-0012", "12345679", 1));
  CHECK(key != publicKey("0000-0000-0012", "12345678", 2));
}

TEST_CASE("the derivation is Argon2id as the protocol says") {
  // The same from the pieces that the header names; a change of limits, label or order would lock people out.
  REQUIRE(sodium_init() >= 0);
  const std::string salted =
      "mahfooz case key v1"
      "0000-0000-0012" +
      std::string(32, '\x01');
  std::array<unsigned char, 16> salt{};
  crypto_generichash(salt.data(), salt.size(), bytesOf(salted).data(), salted.size(), nullptr, 0);
  std::array<unsigned char, 32> seed{};
  REQUIRE(crypto_pwhash(seed.data(), seed.size(), "12345678", 8, salt.data(), 2, 64 * 1024 * 1024,
                        crypto_pwhash_ALG_ARGON2ID13) == 0);
  std::array<unsigned char, 32> expected{};
  std::array<unsigned char, 64> secret{};
  crypto_sign_seed_keypair(expected.data(), secret.data(), seed.data());
  CHECK(publicKey("0000-0000-0012", "12345678", 1) == toHex(expected));
}

TEST_CASE("what the case's key signs verifies under its public half") {
  const auto keys = CaseKeys::derive(CaseNumber::random(), Pin::random(), {});
  REQUIRE(keys);
  const auto message = bytesOf("message");
  const Ed25519Signature signature = keys->sign(message);
  CHECK(crypto_sign_verify_detached(signature.data(), message.data(), message.size(), keys->publicKey().data()) == 0);
  CHECK(crypto_sign_verify_detached(signature.data(), message.data(), message.size() - 1, keys->publicKey().data()) !=
        0);
}
