#include "core/case/Sealing.h"

#include "core/base/Check.h"
#include "core/base/SecretText.h"
#include "core/case/Encoding.h"
#include "core/case/PublicKeyId.h"
#include "core/case/Sodium.h"

#include <sodium.h>

#include <vector>

namespace mahfooz::cases {

namespace {

// sodium_pad always adds at least one byte: a text that fills its last block gets a block more.
SecretText padded(std::string_view text) {
  SecretText block = SecretText::ofSize((text.size() / kSealingBlock + 1) * kSealingBlock);
  text.copy(block.data(), text.size());
  std::size_t size = 0;
  check(sodium_pad(&size, reinterpret_cast<unsigned char*>(block.data()), text.size(), kSealingBlock, block.size()) ==
            0 &&
        size == block.size());
  return block;
}

}  // namespace

std::string sealSubmission(std::string_view text, const X25519PublicKey& serviceKey) {
  startSodium();
  const auto plain = padded(text);
  std::vector<std::uint8_t> sealed(plain.size() + crypto_box_SEALBYTES);
  check(crypto_box_seal(sealed.data(), bytesOf(plain).data(), plain.size(), serviceKey.data()) == 0);
  return toBase64(sealed);
}

std::string sealingKeyId(const X25519PublicKey& serviceKey) {
  return publicKeyId(serviceKey);
}

}  // namespace mahfooz::cases
