#include "core/case/PublicKeyId.h"

#include "core/case/Encoding.h"
#include "core/case/Sodium.h"

#include <sodium.h>

namespace mahfooz::cases {

std::string publicKeyId(std::span<const std::uint8_t, 32> key) {
  constexpr std::size_t kShown = 8;
  startSodium();
  std::array<std::uint8_t, crypto_generichash_BYTES_MIN> hash{};
  crypto_generichash(hash.data(), hash.size(), key.data(), key.size(), nullptr, 0);
  return toHex(std::span(hash).first<kShown>());
}

}  // namespace mahfooz::cases
