#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mahfooz::submit {

// The names of files in the outbox: "<32 random hex digits><ending>". A case's two files share the digits.
inline constexpr std::string_view kCaseEnding = ".case";
inline constexpr std::string_view kTriesEnding = ".tries";
inline constexpr std::string_view kTemporaryEnding = ".new";

[[nodiscard]] std::string randomOutboxName(std::string_view ending);

// Whether the name is one of ours with this ending.
[[nodiscard]] bool isOutboxName(std::string_view untrustedName, std::string_view ending) noexcept;

// Of the other file of the same case.
[[nodiscard]] std::string triesNameOf(std::string_view caseName);
[[nodiscard]] std::string caseNameOf(std::string_view triesName);

}  // namespace mahfooz::submit
