#pragma once

#include <string>
#include <string_view>

namespace mahfooz::text {

// For what is never to be re-ordered by the sentence around it: case numbers, PINs, fingerprints, URLs, versions.
// UAX #9: LRI (U+2066) in front, PDI (U+2069) behind. Bidi controls inside the text are taken out first, so that it
// cannot end the isolate early.
[[nodiscard]] std::string isolatedLeftToRight(std::string_view utf8);

// For a name that may be of either direction, inside a sentence: FSI (U+2068) ... PDI.
[[nodiscard]] std::string isolated(std::string_view utf8);

// A sentence that is read from right to left, with every run of Latin letters, digits and what joins them isolated left to
// right: "22-A", "0800-39393", "a@b.pk", "Child Abuse". Left to itself the hyphen of "22-A" would turn the two around
// (UAX #9, N1), and digits behind an Urdu letter take its hyphens along (W2). What is isolated already stays as it is,
// and plain numbers need nothing. For words of our own: their bidi controls are not taken out.
[[nodiscard]] std::string withIsolatedRuns(std::string_view utf8);

// The text without Unicode's bidi controls (ALM, LRM, RLM, embeddings, overrides, isolates); bytes that are not
// UTF-8 become U+FFFD.
[[nodiscard]] std::string withoutBidiControls(std::string_view utf8);

}  // namespace mahfooz::text
