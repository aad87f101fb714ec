#pragma once

#include "core/base/Result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace mahfooz::release {

// Signatures in the form of minisign (https://jedisct1.github.io/minisign/), so that anybody can check a release with
// a tool that is not ours: Ed25519 over the BLAKE2b-512 digest of a file ("ED", minisign's default since 0.9), and
// once more over that signature and the trusted comment. The older form, which signs the file itself, is not read.

using KeyId = std::array<std::uint8_t, 8>;       // chosen at random; only says which key is meant
using FileDigest = std::array<std::uint8_t, 64>;  // BLAKE2b-512

struct PublicKey {
  KeyId id{};
  std::array<std::uint8_t, 32> key{};
};

struct Signature {
  KeyId id{};
  std::array<std::uint8_t, 64> ofDigest{};
  std::string trustedComment;
  std::array<std::uint8_t, 64> ofComment{};
};

[[nodiscard]] FileDigest digestOf(std::string_view content);
[[nodiscard]] Result<FileDigest> digestOfFile(const std::string& path);  // FileUnreadable

// The 56 letters of a key alone, or a file of minisign's with its comment line. UpdateSignatureInvalid.
[[nodiscard]] Result<PublicKey> parsePublicKey(std::string_view untrusted);
[[nodiscard]] std::string publicKeyText(const PublicKey& key);     // as minisign writes its .pub
[[nodiscard]] std::string publicKeyLetters(const PublicKey& key);  // the 56 letters

// A .minisig file. UpdateSignatureInvalid for any other form.
[[nodiscard]] Result<Signature> parseSignature(std::string_view untrusted);
[[nodiscard]] std::string signatureText(const Signature& signature);

// Whether both signatures are by this key. Nothing of a Signature counts before that.
[[nodiscard]] bool isBy(const PublicKey& key, const Signature& signature, const FileDigest& digest);

}  // namespace mahfooz::release
