#include "core/release/Minisign.h"

#include "core/case/Sodium.h"
#include "core/release/SignedComment.h"

#include <sodium.h>

namespace mahfooz::release {

FileDigest digestOf(std::string_view content) {
  cases::startSodium();
  FileDigest digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(content.data()),
                     content.size(), nullptr, 0);
  return digest;
}

bool isBy(const PublicKey& key, const Signature& signature, const FileDigest& digest) {
  cases::startSodium();
  if (signature.id != key.id) return false;
  const auto comment = commentMessage(signature);
  return crypto_sign_verify_detached(signature.ofDigest.data(), digest.data(), digest.size(), key.key.data()) == 0 &&
         crypto_sign_verify_detached(signature.ofComment.data(), comment.data(), comment.size(), key.key.data()) == 0;
}

}  // namespace mahfooz::release
