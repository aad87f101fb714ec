#include "core/case/ContentDigest.h"

#include "core/case/Encoding.h"

#include <sodium.h>

#include <optional>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumHeaderBytes = 512;  // three digests and their names
constexpr std::size_t kMaximumDigestBytes = 64;

std::string sha256(std::string_view body) {
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), bytesOf(body).data(), body.size());
  return toBase64(digest);
}

std::string sha512(std::string_view body) {
  std::array<std::uint8_t, crypto_hash_sha512_BYTES> digest{};
  crypto_hash_sha512(digest.data(), bytesOf(body).data(), body.size());
  return toBase64(digest);
}

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && text.front() == ' ')
    text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ')
    text.remove_suffix(1);
  return text;
}

enum class Verdict { Malformed, Unknown, Fits, Differs };

// One member of the dictionary (RFC 8941): a name and a byte sequence between colons.
Verdict judge(std::string_view member, std::string_view body) {
  const auto equals = member.find("=:");
  if (equals == std::string_view::npos || equals == 0 || member.size() < equals + 3 || member.back() != ':')
    return Verdict::Malformed;
  const auto name = member.substr(0, equals);
  const auto value = member.substr(equals + 2, member.size() - equals - 3);
  if (!fromBase64(value, kMaximumDigestBytes)) return Verdict::Malformed;
  if (name == "sha-256") return value == sha256(body) ? Verdict::Fits : Verdict::Differs;
  if (name == "sha-512") return value == sha512(body) ? Verdict::Fits : Verdict::Differs;
  return Verdict::Unknown;
}

}  // namespace

std::string contentDigest(std::string_view body) {
  return "sha-256=:" + sha256(body) + ":";
}

bool contentDigestFits(std::string_view untrustedHeader, std::string_view body) {
  if (untrustedHeader.size() > kMaximumHeaderBytes) return false;
  bool fits = false;
  for (std::string_view rest = untrustedHeader;;) {
    const auto comma = rest.find(',');
    const Verdict verdict = judge(trimmed(rest.substr(0, comma)), body);
    if (verdict == Verdict::Malformed || verdict == Verdict::Differs) return false;
    fits = fits || verdict == Verdict::Fits;
    if (comma == std::string_view::npos) return fits;
    rest.remove_prefix(comma + 1);
  }
}

}  // namespace mahfooz::cases
