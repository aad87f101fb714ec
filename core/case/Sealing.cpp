#include "core/case/Sealing.h"

#include "core/base/Check.h"
#include "core/case/Encoding.h"
#include "core/case/Sodium.h"

#include <sodium.h>

#include <algorithm>
#include <vector>

namespace mahfooz::cases {

namespace {

// sodium_pad always adds at least one byte: a text that fills its last block gets a block more.
std::vector<std::uint8_t> padded(std::string_view text) {
  std::vector<std::uint8_t> bytes((text.size() / kSealingBlock + 1) * kSealingBlock);
  std::ranges::copy(bytesOf(text), bytes.begin());
  std::size_t size = 0;
  check(sodium_pad(&size, bytes.data(), text.size(), kSealingBlock, bytes.size()) == 0 && size == bytes.size());
  return bytes;
}

}  // namespace

std::string sealSubmission(std::string_view text, const X25519PublicKey& serviceKey) {
  startSodium();
  const auto plain = padded(text);
  std::vector<std::uint8_t> sealed(plain.size() + crypto_box_SEALBYTES);
  check(crypto_box_seal(sealed.data(), plain.data(), plain.size(), serviceKey.data()) == 0);
  return toBase64(sealed);
}

std::string sealingKeyId(const X25519PublicKey& serviceKey) {
  constexpr std::size_t kShown = 8;  // enough to tell a service's few keys apart; it protects nothing
  startSodium();
  std::array<std::uint8_t, crypto_generichash_BYTES_MIN> hash{};
  crypto_generichash(hash.data(), hash.size(), serviceKey.data(), serviceKey.size(), nullptr, 0);
  return toHex(std::span(hash).first<kShown>());
}

}  // namespace mahfooz::cases
