#include "core/case/Encoding.h"
#include "core/case/HttpSignature.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace mahfooz::cases {

namespace {

constexpr std::string_view kLabel = "mahfooz=";
constexpr std::string_view kBare = R"(("@method" "@path"))";
constexpr std::string_view kWithBody = R"(("@method" "@path" "content-digest"))";
constexpr std::size_t kMaximumInputBytes = 512;  // ours have about 130
constexpr std::size_t kMinimumNonceBytes = 16;
constexpr std::size_t kMaximumTextBytes = 64;

bool taken(std::string_view& rest, std::string_view prefix) noexcept {
  if (!rest.starts_with(prefix)) return false;
  rest.remove_prefix(prefix.size());
  return true;
}

std::optional<bool> takeComponents(std::string_view& rest) noexcept {
  if (taken(rest, kWithBody)) return true;
  if (taken(rest, kBare)) return false;
  return std::nullopt;
}

// What base64, Crockford's base32 and hyphens need. No escapes: none of ours has any.
bool isTextByte(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '/' ||
         c == '=' || c == '-' || c == '_';
}

bool readQuoted(std::string_view value, std::string& out) {
  if (value.size() < 3 || value.size() > kMaximumTextBytes + 2 || value.front() != '"' || value.back() != '"')
    return false;
  value = value.substr(1, value.size() - 2);
  if (!out.empty() || !std::ranges::all_of(value, isTextByte)) return false;
  out = value;
  return true;
}

bool readCreated(std::string_view value, std::int64_t& out) noexcept {
  constexpr std::size_t kMaximumDigits = 12;  // until the year 33658
  if (out != 0 || value.empty() || value.size() > kMaximumDigits || value.front() < '1' || value.front() > '9')
    return false;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
  return error == std::errc() && end == value.data() + value.size();
}

// One ";name=value"; false for an unknown or repeated one.
bool readParameter(std::string_view parameter, SignatureClaims& claims) {
  if (taken(parameter, "created=")) return readCreated(parameter, claims.created);
  if (taken(parameter, "nonce=")) return readQuoted(parameter, claims.nonce);
  if (taken(parameter, "keyid=")) return readQuoted(parameter, claims.keyId);
  return false;
}

bool readParameters(std::string_view rest, SignatureClaims& claims) {
  while (!rest.empty()) {
    if (!taken(rest, ";")) return false;
    const auto end = std::min(rest.find(';'), rest.size());
    if (!readParameter(rest.substr(0, end), claims)) return false;
    rest.remove_prefix(end);
  }
  return claims.created != 0 && claims.nonce.size() >= kMinimumNonceBytes && !claims.keyId.empty();
}

std::optional<Ed25519Signature> readSignature(std::string_view rest) {
  if (!taken(rest, kLabel) || !taken(rest, ":") || !rest.ends_with(':')) return std::nullopt;
  rest.remove_suffix(1);
  return arrayFromBase64<64>(rest);
}

}  // namespace

std::optional<UntrustedSignature> parseSignature(const SignatureHeaders& untrusted) {
  UntrustedSignature parsed;
  std::string_view rest = untrusted.input;
  if (rest.size() > kMaximumInputBytes || !taken(rest, kLabel)) return std::nullopt;
  parsed.parameters = rest;
  const auto coversBody = takeComponents(rest);
  const auto signature = readSignature(untrusted.signature);
  if (!coversBody || !signature || !readParameters(rest, parsed.claims)) return std::nullopt;
  parsed.coversContentDigest = *coversBody;
  parsed.signature = *signature;
  return parsed;
}

}  // namespace mahfooz::cases
