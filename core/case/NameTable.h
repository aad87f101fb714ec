#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace mahfooz::cases {

// The words that stand for an enumeration's values in our JSON texts.
template <class T, std::size_t N>
struct NameTable {
  struct Entry {
    T value;
    std::string_view name;
  };
  std::array<Entry, N> entries;

  [[nodiscard]] constexpr std::string_view nameOf(T value) const noexcept {
    for (const Entry& entry : entries) {
      if (entry.value == value) return entry.name;
    }
    return "unknown";
  }
  [[nodiscard]] constexpr std::optional<T> valueOf(std::string_view untrustedName) const noexcept {
    for (const Entry& entry : entries) {
      if (entry.name == untrustedName) return entry.value;
    }
    return std::nullopt;
  }
};

}  // namespace mahfooz::cases
