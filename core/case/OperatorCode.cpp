#include "core/case/OperatorCode.h"

#include "core/case/Sodium.h"
#include "core/text/TypedCode.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace mahfooz::cases {

namespace {

// A computer of ten years ago takes some tenths of a second for it; a million codes of six digits take it days.
constexpr unsigned long long kPasses = 3;
constexpr std::size_t kMemoryBytes = std::size_t{64} * 1024 * 1024;

// Takes a piece of known text off the front.
bool take(std::string_view& rest, std::string_view piece) {
  if (!rest.starts_with(piece)) return false;
  rest.remove_prefix(piece.size());
  return true;
}

bool takeNumber(std::string_view& rest, int least, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  if (error != std::errc() || value < least || value > most) return false;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  return true;
}

// Base64 without padding, as long as so many bytes.
bool takeBase64(std::string_view& rest, std::size_t bytes) {
  const std::size_t length = (bytes * 4 + 2) / 3;
  const std::string_view part = rest.substr(0, length);
  if (part.size() != length) return false;
  const auto isSymbol = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
  };
  if (!std::ranges::all_of(part, isSymbol)) return false;
  rest.remove_prefix(length);
  return true;
}

}  // namespace

std::optional<OperatorCode> OperatorCode::parse(std::string_view untrustedUtf8) {
  OperatorCode code;
  const auto count = text::foldTypedCode(untrustedUtf8, code.m_digits);
  if (!count || *count < kFewestDigits) return std::nullopt;
  code.m_count = *count;
  if (!std::ranges::all_of(code.digits(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  return code;
}

OperatorCode::OperatorCode(OperatorCode&& other) noexcept : m_digits(other.m_digits), m_count(other.m_count) {
  sodium_memzero(other.m_digits.data(), other.m_digits.size());
  other.m_count = 0;
}

OperatorCode& OperatorCode::operator=(OperatorCode&& other) noexcept {
  if (this == &other) return *this;
  m_digits = other.m_digits;
  m_count = std::exchange(other.m_count, 0);
  sodium_memzero(other.m_digits.data(), other.m_digits.size());
  return *this;
}

OperatorCode::~OperatorCode() {
  sodium_memzero(m_digits.data(), m_digits.size());
}

std::optional<OperatorCodeHash> OperatorCodeHash::of(const OperatorCode& code) {
  startSodium();
  std::array<char, crypto_pwhash_STRBYTES> text{};
  const std::string_view digits = code.digits();
  if (crypto_pwhash_str_alg(text.data(), digits.data(), digits.size(), kPasses, kMemoryBytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    return std::nullopt;
  return OperatorCodeHash(std::string(text.data()));
}

std::optional<OperatorCodeHash> OperatorCodeHash::parse(std::string_view untrusted) {
  constexpr int kKibibytesLeast = 8 * 1024;
  constexpr int kKibibytesMost = 256 * 1024;
  constexpr int kPassesMost = 16;
  std::string_view rest = untrusted;
  const bool whole = take(rest, "$argon2id$v=19$m=") && takeNumber(rest, kKibibytesLeast, kKibibytesMost) &&
                     take(rest, ",t=") && takeNumber(rest, 1, kPassesMost) && take(rest, ",p=1$") &&
                     takeBase64(rest, 16) && take(rest, "$") && takeBase64(rest, 32) && rest.empty();
  if (!whole) return std::nullopt;
  return OperatorCodeHash(std::string(untrusted));
}

bool OperatorCodeHash::fits(const OperatorCode& code) const {
  startSodium();
  const std::string_view digits = code.digits();
  return crypto_pwhash_str_verify(m_text.c_str(), digits.data(), digits.size()) == 0;
}

}  // namespace mahfooz::cases
