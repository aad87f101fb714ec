#include "core/case/StorageKeys.h"

#include "core/base/Check.h"
#include "core/case/Encoding.h"

#include <sodium.h>

#include <algorithm>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr char kKdfContext[crypto_kdf_CONTEXTBYTES + 1] = "mhfzstor";

}  // namespace

Result<StorageKeys> StorageKeys::derive(std::span<const std::uint8_t> seed) {
  check(seed.size() == crypto_kdf_KEYBYTES);
  auto sealing = GuardedBytes::allocate(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  auto referring = GuardedBytes::allocate(crypto_generichash_KEYBYTES);
  auto backup = GuardedBytes::allocate(crypto_secretstream_xchacha20poly1305_KEYBYTES);
  if (!sealing || !referring || !backup) return ErrorCode::OutOfMemory;
  crypto_kdf_derive_from_key(sealing->bytes().data(), sealing->bytes().size(), 1, kKdfContext, seed.data());
  crypto_kdf_derive_from_key(referring->bytes().data(), referring->bytes().size(), 2, kKdfContext, seed.data());
  crypto_kdf_derive_from_key(backup->bytes().data(), backup->bytes().size(), 3, kKdfContext, seed.data());
  return StorageKeys(std::move(*sealing), std::move(*referring), std::move(*backup));
}

StorageKeys::StorageKeys(GuardedBytes sealing, GuardedBytes referring, GuardedBytes backup)
    : m_sealing(std::move(sealing)), m_referring(std::move(referring)), m_backup(std::move(backup)) {}

std::vector<std::uint8_t> StorageKeys::seal(std::string_view text, std::span<const std::uint8_t> context) const {
  std::vector<std::uint8_t> out(kNonce + text.size() + kTag);
  randombytes_buf(out.data(), kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + kNonce, nullptr, bytesOf(text).data(), text.size(),
                                             context.data(), context.size(), nullptr, out.data(),
                                             m_sealing.bytes().data());
  return out;
}

std::optional<std::string> StorageKeys::open(std::span<const std::uint8_t> sealed,
                                             std::span<const std::uint8_t> context) const {
  if (sealed.size() < kNonce + kTag) return std::nullopt;
  std::vector<std::uint8_t> plain(sealed.size() - kNonce - kTag);
  const auto body = sealed.subspan(kNonce);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, body.data(), body.size(),
                                                 context.data(), context.size(), sealed.data(),
                                                 m_sealing.bytes().data()) != 0)
    return std::nullopt;
  return std::string(textOf(plain));
}

KeyedReference StorageKeys::reference(std::string_view purpose, std::string_view value) const {
  KeyedReference out{};
  crypto_generichash_state state;
  const auto key = m_referring.bytes();
  crypto_generichash_init(&state, key.data(), key.size(), out.size());
  for (const std::string_view part : {purpose, std::string_view("\0", 1), value})  // no purpose holds a zero byte
    crypto_generichash_update(&state, bytesOf(part).data(), part.size());
  crypto_generichash_final(&state, out.data(), out.size());
  return out;
}

}  // namespace mahfooz::cases
