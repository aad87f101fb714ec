#pragma once

#include "core/case/GuardedBytes.h"
#include "core/release/Minisign.h"

#include <string>
#include <string_view>

namespace mahfooz::release {

// The key that releases are signed with, in a file that minisign can use as well. A passphrase stretches through
// scrypt, as there; without one the file is as good as the key.
class SecretKey {
 public:
  [[nodiscard]] static Result<SecretKey> generate();

  // UpdateSignatureInvalid for another form, a damaged file or a wrong passphrase; OutOfMemory (scrypt takes 1 GB).
  [[nodiscard]] static Result<SecretKey> parse(std::string_view untrustedText, std::string_view passphrase);

  [[nodiscard]] Result<std::string> text(std::string_view passphrase) const;
  [[nodiscard]] PublicKey publicKey() const;
  [[nodiscard]] Signature sign(const FileDigest& digest, std::string_view trustedComment) const;

 private:
  explicit SecretKey(cases::GuardedBytes secret) : m_secret(std::move(secret)) {}
  cases::GuardedBytes m_secret;  // key id, Ed25519 secret key, checksum: what the file holds, as it is
};

}  // namespace mahfooz::release
