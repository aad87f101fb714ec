#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace mahfooz::text {

// Reads a code of letters and digits as people type, paste or dictate it, on any keyboard, and writes its bare form
// to `out`: upper-case ASCII letters and Western digits.
//
// Understood: the digits of every script, full-width and other compatibility forms (NFKC), lower case. Skipped:
// spaces and line ends, every kind of dash (and the Urdu full stop and the tatweel, which look like one), bidi marks
// and other invisible characters. Anything else, bytes that are not UTF-8, and more than fits into `out` give
// nothing.
//
// Returns how much of `out` was written. Copies nothing to the heap, so that a secret code leaves no trace there.
[[nodiscard]] std::optional<std::size_t> foldTypedCode(std::string_view untrustedUtf8, std::span<char> out);

}  // namespace mahfooz::text
