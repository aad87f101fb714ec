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

constexpr auto kKinds = std::to_array<Named<MediaKind>>({{MediaKind::Photo, "photo"}});
constexpr auto kAlgorithms = std::to_array<Named<Algorithm>>({{Algorithm::Pdq, "pdq"}});
constexpr auto kVariants = std::to_array<Named<Variant>>({{Variant::Displayed, "displayed"}});

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

constexpr bool isLowerHex(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
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

bool isWellFormed(Algorithm algorithm, std::string_view untrustedValue) noexcept {
  constexpr std::size_t kPdqDigits = 64;
  switch (algorithm) {
    case Algorithm::Pdq:
      return untrustedValue.size() == kPdqDigits && std::ranges::all_of(untrustedValue, isLowerHex);
  }
  return false;
}

}  // namespace mahfooz
