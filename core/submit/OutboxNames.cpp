#include "core/submit/OutboxNames.h"

#include "core/case/Encoding.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstdint>

namespace mahfooz::submit {

namespace {

constexpr std::size_t kRandomBytes = 16;  // two are never equal
constexpr std::size_t kDigits = 2 * kRandomBytes;

std::string withEnding(std::string_view name, std::string_view ending) {
  return std::string(name.substr(0, kDigits)).append(ending);
}

}  // namespace

std::string randomOutboxName(std::string_view ending) {
  std::array<std::uint8_t, kRandomBytes> bytes{};
  for (std::uint8_t& byte : bytes)
    byte = static_cast<std::uint8_t>(QRandomGenerator::system()->bounded(256));
  return cases::toHex(bytes).append(ending);
}

bool isOutboxName(std::string_view untrustedName, std::string_view ending) noexcept {
  const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return untrustedName.size() == kDigits + ending.size() && untrustedName.ends_with(ending) &&
         std::ranges::all_of(untrustedName.substr(0, kDigits), isDigit);
}

std::string triesNameOf(std::string_view caseName) {
  return withEnding(caseName, kTriesEnding);
}

std::string caseNameOf(std::string_view triesName) {
  return withEnding(triesName, kCaseEnding);
}

}  // namespace mahfooz::submit
