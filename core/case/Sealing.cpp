#include "core/case/Sealing.h"

#include "core/base/Check.h"
#include "core/case/Encoding.h"
#include "core/case/PublicKeyId.h"
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
  return publicKeyId(serviceKey);
}

}  // namespace mahfooz::cases
