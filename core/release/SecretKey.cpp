#include "core/release/SecretKey.h"

#include "core/base/Base64.h"
#include "core/base/Check.h"
#include "core/case/Sodium.h"
#include "core/release/SignedComment.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <vector>

namespace mahfooz::release {

namespace {

using cases::GuardedBytes;

constexpr std::string_view kFirstLine = "untrusted comment: minisign secret key";
constexpr std::string_view kSignature = "Ed";
constexpr std::string_view kChecksum = "B2";
constexpr std::string_view kScrypt = "Sc";
constexpr std::string_view kNoStretching{"\0\0", 2};

constexpr std::size_t kIdBytes = std::tuple_size_v<KeyId>;
constexpr std::size_t kKeyBytes = crypto_sign_SECRETKEYBYTES;
constexpr std::size_t kCheckBytes = crypto_generichash_BYTES;
constexpr std::size_t kSecretBytes = kIdBytes + kKeyBytes + kCheckBytes;
constexpr std::size_t kSaltBytes = crypto_pwhash_scryptsalsa208sha256_SALTBYTES;
constexpr std::size_t kNumberBytes = 8;
constexpr std::size_t kHeadBytes = 6;  // the three names of two letters
constexpr std::size_t kFileBytes = kHeadBytes + kSaltBytes + 2 * kNumberBytes + kSecretBytes;

// What minisign takes: about a second and a gigabyte a guess. A file that asks for more is not ours to open.
constexpr std::uint64_t kOperations = crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE;
constexpr std::uint64_t kMemory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE;

using CheckSum = std::array<std::uint8_t, kCheckBytes>;

CheckSum checksumOf(std::span<const std::uint8_t> idAndKey) {
  CheckSum sum{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, sum.size());
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(kSignature.data()), kSignature.size());
  crypto_generichash_update(&state, idAndKey.data(), idAndKey.size());
  crypto_generichash_final(&state, sum.data(), sum.size());
  return sum;
}

void putNumber(std::vector<std::uint8_t>& bytes, std::uint64_t value) {
  for (std::size_t at = 0; at < kNumberBytes; ++at)
    bytes.push_back(static_cast<std::uint8_t>(value >> (8 * at)));
}

std::uint64_t numberAt(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (std::size_t at = kNumberBytes; at-- > 0;)
    value = value << 8U | bytes[at];
  return value;
}

// Hides or shows the secret: the stretched passphrase laid over it.
bool layOver(GuardedBytes& secret, std::string_view passphrase, std::span<const std::uint8_t> salt,
             std::uint64_t operations, std::uint64_t memory) {
  auto stream = GuardedBytes::allocate(kSecretBytes);
  if (!stream || crypto_pwhash_scryptsalsa208sha256(stream->bytes().data(), kSecretBytes, passphrase.data(),
                                                    passphrase.size(), salt.data(), operations,
                                                    static_cast<std::size_t>(memory)) != 0)
    return false;
  std::ranges::transform(secret.bytes(), stream->bytes(), secret.bytes().begin(),
                         [](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>(a ^ b); });
  return true;
}

bool startsWith(std::span<const std::uint8_t> bytes, std::string_view text) {
  return bytes.size() >= text.size() && std::memcmp(bytes.data(), text.data(), text.size()) == 0;
}

// The second line's bytes; nothing for another form. (Base64 and vectors are wiped by nobody: they hold the key only
// where it has no passphrase, and then the file beside holds it too.)
std::vector<std::uint8_t> fileBytes(std::string_view untrustedText) {
  const auto end = untrustedText.find('\n');
  if (end == std::string_view::npos || !untrustedText.starts_with("untrusted comment: ")) return {};
  std::string_view line = untrustedText.substr(end + 1);
  while (line.ends_with('\n') || line.ends_with('\r'))
    line.remove_suffix(1);
  auto bytes = fromBase64(line);
  if (!bytes || bytes->size() != kFileBytes || !startsWith(*bytes, kSignature)) return {};
  return std::move(*bytes);
}

}  // namespace

Result<SecretKey> SecretKey::generate() {
  cases::startSodium();
  auto secret = GuardedBytes::allocate(kSecretBytes);
  if (!secret) return secret.error();
  const auto bytes = secret->bytes();
  randombytes_buf(bytes.data(), kIdBytes);
  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> ignored{};  // the secret key holds it too
  crypto_sign_keypair(ignored.data(), bytes.data() + kIdBytes);
  std::ranges::copy(checksumOf(bytes.first(kIdBytes + kKeyBytes)), bytes.data() + kIdBytes + kKeyBytes);
  return SecretKey(std::move(*secret));
}

Result<SecretKey> SecretKey::parse(std::string_view untrustedText, std::string_view passphrase) {
  cases::startSodium();
  const std::vector<std::uint8_t> file = fileBytes(untrustedText);
  if (file.empty()) return ErrorCode::UpdateSignatureInvalid;
  const std::span<const std::uint8_t> bytes(file);
  auto secret = GuardedBytes::allocate(kSecretBytes);
  if (!secret) return secret.error();
  std::ranges::copy(bytes.last(kSecretBytes), secret->bytes().begin());
  const bool isStretched = startsWith(bytes.subspan(2), kScrypt);
  if ((!isStretched && !startsWith(bytes.subspan(2), kNoStretching)) || !startsWith(bytes.subspan(4), kChecksum))
    return ErrorCode::UpdateSignatureInvalid;
  if (isStretched) {
    const auto operations = numberAt(bytes.subspan(kHeadBytes + kSaltBytes));
    const auto memory = numberAt(bytes.subspan(kHeadBytes + kSaltBytes + kNumberBytes));
    if (operations > kOperations || memory > kMemory) return ErrorCode::UpdateSignatureInvalid;
    if (!layOver(*secret, passphrase, bytes.subspan(kHeadBytes, kSaltBytes), operations, memory))
      return ErrorCode::OutOfMemory;
  }
  const auto shown = secret->bytes();
  const CheckSum sum = checksumOf(shown.first(kIdBytes + kKeyBytes));
  // minisign leaves the checksum of a key without a passphrase empty.
  const bool isEmpty = !isStretched && std::ranges::all_of(shown.last(kCheckBytes), [](auto byte) { return byte == 0; });
  if (!isEmpty && sodium_memcmp(sum.data(), shown.last(kCheckBytes).data(), sum.size()) != 0)
    return ErrorCode::UpdateSignatureInvalid;
  return SecretKey(std::move(*secret));
}

Result<std::string> SecretKey::text(std::string_view passphrase) const {
  const bool isStretched = !passphrase.empty();
  auto secret = GuardedBytes::allocate(kSecretBytes);
  if (!secret) return secret.error();
  std::ranges::copy(m_secret.bytes(), secret->bytes().begin());
  std::array<std::uint8_t, kSaltBytes> salt{};
  if (isStretched) {
    randombytes_buf(salt.data(), salt.size());
    if (!layOver(*secret, passphrase, salt, kOperations, kMemory)) return ErrorCode::OutOfMemory;
  }
  std::vector<std::uint8_t> bytes;
  for (const std::string_view name : {kSignature, isStretched ? kScrypt : kNoStretching, kChecksum})
    bytes.insert(bytes.end(), name.begin(), name.end());
  bytes.insert(bytes.end(), salt.begin(), salt.end());
  putNumber(bytes, isStretched ? kOperations : 0);
  putNumber(bytes, isStretched ? kMemory : 0);
  bytes.insert(bytes.end(), secret->bytes().begin(), secret->bytes().end());
  check(bytes.size() == kFileBytes);
  return std::string(kFirstLine) + '\n' + toBase64(bytes) + '\n';
}

PublicKey SecretKey::publicKey() const {
  PublicKey key;
  const auto bytes = m_secret.bytes();
  std::ranges::copy(bytes.first(kIdBytes), key.id.begin());
  crypto_sign_ed25519_sk_to_pk(key.key.data(), bytes.data() + kIdBytes);
  return key;
}

Signature SecretKey::sign(const FileDigest& digest, std::string_view trustedComment) const {
  check(trustedComment.find('\n') == std::string_view::npos);
  Signature signature;
  signature.id = publicKey().id;
  signature.trustedComment = trustedComment;
  const unsigned char* key = m_secret.bytes().data() + kIdBytes;
  crypto_sign_detached(signature.ofDigest.data(), nullptr, digest.data(), digest.size(), key);
  const auto comment = commentMessage(signature);
  crypto_sign_detached(signature.ofComment.data(), nullptr, comment.data(), comment.size(), key);
  return signature;
}

}  // namespace mahfooz::release
