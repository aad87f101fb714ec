#include "core/release/Minisign.h"

#include "core/base/Base64.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

// Reading and writing minisign's two small files.

namespace mahfooz::release {

namespace {

constexpr std::string_view kUntrusted = "untrusted comment: ";
constexpr std::string_view kTrusted = "trusted comment: ";
constexpr std::string_view kOfKey = "Ed";
constexpr std::string_view kOfDigest = "ED";
constexpr std::size_t kMaximumTextBytes = 4096;  // minisign's own comments have 1024 at most, 8192 where trusted

// Takes a line off the front, without its end. Nothing when there is none.
std::optional<std::string_view> takeLine(std::string_view& text) {
  if (text.empty()) return std::nullopt;
  const auto end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// A line that begins with the prefix, without it.
std::optional<std::string_view> takeLine(std::string_view& text, std::string_view prefix) {
  const auto line = takeLine(text);
  if (!line || !line->starts_with(prefix)) return std::nullopt;
  return line->substr(prefix.size());
}

// The bytes that a line of base64 stands for: exactly the named algorithm and then arrays of exactly these sizes.
template <class... Arrays>
bool readFields(std::string_view line, std::string_view algorithm, Arrays&... arrays) {
  const auto bytes = fromBase64(line);
  if (!bytes || bytes->size() != algorithm.size() + (arrays.size() + ... + 0)) return false;
  auto from = bytes->begin();
  if (!std::equal(algorithm.begin(), algorithm.end(), from,
                  [](char wanted, std::uint8_t byte) { return static_cast<std::uint8_t>(wanted) == byte; }))
    return false;
  from += static_cast<std::ptrdiff_t>(algorithm.size());
  const auto take = [&from](auto& array) {
    const auto end = from + static_cast<std::ptrdiff_t>(array.size());
    std::copy(from, end, array.begin());
    from = end;
  };
  (take(arrays), ...);
  return true;
}

template <class... Arrays>
std::string fieldsText(std::string_view algorithm, const Arrays&... arrays) {
  std::vector<std::uint8_t> bytes(algorithm.begin(), algorithm.end());
  (bytes.insert(bytes.end(), arrays.begin(), arrays.end()), ...);
  return toBase64(bytes);
}

// As minisign names a key: the bytes from the last to the first.
std::string idText(const KeyId& id) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (auto byte = id.rbegin(); byte != id.rend(); ++byte) {
    text += kDigits[*byte >> 4U];
    text += kDigits[*byte & 15U];
  }
  return text;
}

}  // namespace

Result<PublicKey> parsePublicKey(std::string_view untrusted) {
  if (untrusted.size() > kMaximumTextBytes) return ErrorCode::UpdateSignatureInvalid;
  if (untrusted.starts_with(kUntrusted)) takeLine(untrusted);
  const auto line = takeLine(untrusted);
  PublicKey key;
  if (!line || !untrusted.empty() || !readFields(*line, kOfKey, key.id, key.key))
    return ErrorCode::UpdateSignatureInvalid;
  return key;
}

std::string publicKeyLetters(const PublicKey& key) {
  return fieldsText(kOfKey, key.id, key.key);
}

std::string publicKeyText(const PublicKey& key) {
  return std::string(kUntrusted) + "minisign public key " + idText(key.id) + '\n' + publicKeyLetters(key) + '\n';
}

Result<Signature> parseSignature(std::string_view untrusted) {
  if (untrusted.size() > kMaximumTextBytes) return ErrorCode::UpdateSignatureInvalid;
  const auto untrustedComment = takeLine(untrusted, kUntrusted);
  const auto first = takeLine(untrusted);
  const auto comment = takeLine(untrusted, kTrusted);
  const auto second = takeLine(untrusted);
  Signature signature;
  if (!untrustedComment || !first || !comment || !second || !untrusted.empty() ||
      !readFields(*first, kOfDigest, signature.id, signature.ofDigest) || !readFields(*second, {}, signature.ofComment))
    return ErrorCode::UpdateSignatureInvalid;
  signature.trustedComment = *comment;
  return signature;
}

std::string signatureText(const Signature& signature) {
  return std::string(kUntrusted) + "signature from Mahfooz's release key " + idText(signature.id) + '\n' +
         fieldsText(kOfDigest, signature.id, signature.ofDigest) + '\n' + std::string(kTrusted) +
         signature.trustedComment + '\n' + fieldsText({}, signature.ofComment) + '\n';
}

}  // namespace mahfooz::release
