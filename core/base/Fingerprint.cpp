#include "core/base/Fingerprint.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mahfooz {

namespace {

template <class T>
struct Named {
  T value;
  std::string_view name;
};

constexpr auto kKinds = std::to_array<Named<MediaKind>>({{MediaKind::Photo, "photo"}, {MediaKind::Video, "video"}});
constexpr auto kAlgorithms = std::to_array<Named<Algorithm>>(
    {{Algorithm::Pdq, "pdq"}, {Algorithm::Md5, "md5"}, {Algorithm::Vpdq, "vpdq"}, {Algorithm::TmkPdqf, "tmk-pdqf"}});
constexpr auto kVariants = std::to_array<Named<Variant>>({{Variant::Displayed, "displayed"},
                                                          {Variant::Stored, "stored"},
                                                          {Variant::Composited, "composited"},
                                                          {Variant::Rot90, "rot90"},
                                                          {Variant::Rot180, "rot180"},
                                                          {Variant::Rot270, "rot270"},
                                                          {Variant::FlipX, "flipx"},
                                                          {Variant::FlipY, "flipy"},
                                                          {Variant::FlipPlus1, "flipplus1"},
                                                          {Variant::FlipMinus1, "flipminus1"}});

template <class T, std::size_t N>
constexpr std::string_view nameIn(const std::array<Named<T>, N>& table, T value) noexcept {
  for (const auto& entry : table) {
    if (entry.value == value) return entry.name;
  }
  return "unknown";
}

template <class T, std::size_t N>
constexpr std::optional<T> byName(const std::array<Named<T>, N>& table, std::string_view name) noexcept {
  for (const auto& entry : table) {
    if (entry.name == name) return entry.value;
  }
  return std::nullopt;
}

template <class T, std::size_t N>
constexpr std::optional<T> byNumber(const std::array<Named<T>, N>& table, unsigned number) noexcept {
  for (const auto& entry : table) {
    if (static_cast<unsigned>(entry.value) == number) return entry.value;
  }
  return std::nullopt;
}

constexpr std::size_t kPdqDigits = 64;
constexpr std::size_t kMd5Digits = 32;

constexpr bool isDigit(char c) noexcept {
  return c >= '0' && c <= '9';
}

constexpr bool isLowerHex(char c) noexcept {
  return isDigit(c) || (c >= 'a' && c <= 'f');
}

constexpr bool isBase64(char c) noexcept {
  return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '/';
}

bool isHex(std::string_view text, std::size_t digits) noexcept {
  return text.size() == digits && std::ranges::all_of(text, isLowerHex);
}

// A decimal number as we write it: so many digits at most, no sign, no zero before another digit.
bool isNumber(std::string_view text, std::size_t maxDigits) noexcept {
  if (text.empty() || text.size() > maxDigits || (text.size() > 1 && text.front() == '0')) return false;
  return std::ranges::all_of(text, isDigit);
}

bool isQuality(std::string_view text) noexcept {
  return isNumber(text, 2) || text == "100";
}

// Up to six digits before the point: the frames of the longest video at the lowest honest rate.
bool isSeconds(std::string_view text) noexcept {
  constexpr std::size_t kDecimals = 3;
  if (text.size() < kDecimals + 2) return false;
  const auto point = text.size() - kDecimals - 1;
  return text[point] == '.' && isNumber(text.substr(0, point), 6) &&
         std::ranges::all_of(text.substr(point + 1), isDigit);
}

bool isVpdqLine(std::string_view line) noexcept {
  const auto first = line.find(',');
  if (first != kPdqDigits) return false;
  const auto second = line.find(',', first + 1);
  if (second == std::string_view::npos) return false;
  return isHex(line.substr(0, first), kPdqDigits) && isQuality(line.substr(first + 1, second - first - 1)) &&
         isSeconds(line.substr(second + 1));
}

bool isVpdq(std::string_view rest) noexcept {
  for (std::size_t lines = 0; lines < kMaxVpdqFrames; ++lines) {
    const auto end = rest.find('\n');
    if (!isVpdqLine(rest.substr(0, end))) return false;
    if (end == std::string_view::npos) return true;
    rest.remove_prefix(end + 1);
  }
  return false;
}

// 263,344 bytes leave one byte over a multiple of three: two letters, the second with four bits that are zero, and
// padding. The first twelve bytes are "TMK1FVECPDQF".
bool isTmk(std::string_view text) noexcept {
  constexpr std::string_view kMagic = "VE1LMUZWRUNQRFFG";
  constexpr std::string_view kLastLetters = "AQgw";
  if (text.size() != kTmkValueChars || !text.starts_with(kMagic) || !text.ends_with("==")) return false;
  const auto letters = text.substr(0, text.size() - 2);
  return std::ranges::all_of(letters, isBase64) && kLastLetters.find(letters.back()) != std::string_view::npos;
}

}  // namespace

std::string_view mediaKindName(MediaKind kind) noexcept {
  return nameIn(kKinds, kind);
}
std::string_view algorithmName(Algorithm algorithm) noexcept {
  return nameIn(kAlgorithms, algorithm);
}
std::string_view variantName(Variant variant) noexcept {
  return nameIn(kVariants, variant);
}
std::optional<MediaKind> mediaKindFromName(std::string_view name) noexcept {
  return byName(kKinds, name);
}
std::optional<Algorithm> algorithmFromName(std::string_view name) noexcept {
  return byName(kAlgorithms, name);
}
std::optional<Variant> variantFromName(std::string_view name) noexcept {
  return byName(kVariants, name);
}
std::optional<MediaKind> mediaKindFromNumber(unsigned number) noexcept {
  return byNumber(kKinds, number);
}
std::optional<Algorithm> algorithmFromNumber(unsigned number) noexcept {
  return byNumber(kAlgorithms, number);
}
std::optional<Variant> variantFromNumber(unsigned number) noexcept {
  return byNumber(kVariants, number);
}
std::optional<QualityClass> qualityClassFromNumber(unsigned number) noexcept {
  const bool isKnown = number >= static_cast<unsigned>(QualityClass::Strong) &&
                       number <= static_cast<unsigned>(QualityClass::Impossible);
  return isKnown ? std::optional(static_cast<QualityClass>(number)) : std::nullopt;
}

std::vector<std::string_view> vpdqLines(std::string_view value) {
  std::vector<std::string_view> lines;
  while (true) {
    const auto end = value.find('\n');
    lines.push_back(value.substr(0, end));
    if (end == std::string_view::npos) return lines;
    value.remove_prefix(end + 1);
  }
}

bool isWellFormed(Algorithm algorithm, std::string_view untrustedValue) noexcept {
  switch (algorithm) {
    case Algorithm::Pdq:
      return isHex(untrustedValue, kPdqDigits);
    case Algorithm::Md5:
      return isHex(untrustedValue, kMd5Digits);
    case Algorithm::Vpdq:
      return isVpdq(untrustedValue);
    case Algorithm::TmkPdqf:
      return isTmk(untrustedValue);
  }
  return false;
}

}  // namespace mahfooz
