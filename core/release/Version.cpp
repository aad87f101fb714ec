#include "core/release/Version.h"

#include <charconv>

namespace mahfooz::release {

namespace {

constexpr std::size_t kMaximumDigits = 4;

std::optional<int> number(std::string_view text) noexcept {
  if (text.empty() || text.size() > kMaximumDigits || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  if (text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::optional<Version> parseVersion(std::string_view untrusted) noexcept {
  Version version;
  for (std::size_t at = 0; at < version.numbers.size(); ++at) {
    const auto dot = untrusted.find('.');
    const bool isLast = at + 1 == version.numbers.size();
    if (isLast != (dot == std::string_view::npos)) return std::nullopt;
    const auto value = number(untrusted.substr(0, dot));
    if (!value) return std::nullopt;
    version.numbers[at] = *value;
    untrusted = isLast ? std::string_view() : untrusted.substr(dot + 1);
  }
  return version;
}

std::string versionText(const Version& version) {
  const auto& [major, minor, patch] = version.numbers;
  return std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(patch);
}

}  // namespace mahfooz::release
