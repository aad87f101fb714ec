#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mahfooz::release {

// A release's version: three numbers, compared from the first to the last.
struct Version {
  std::array<int, 3> numbers{};

  friend auto operator<=>(const Version&, const Version&) = default;
};

// "1.2.3": no sign, no leading zero, nothing behind; each at most 9999.
[[nodiscard]] std::optional<Version> parseVersion(std::string_view untrusted) noexcept;

[[nodiscard]] std::string versionText(const Version& version);

}  // namespace mahfooz::release
