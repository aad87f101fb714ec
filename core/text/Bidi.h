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

// The text without Unicode's bidi controls (ALM, LRM, RLM, embeddings, overrides, isolates); bytes that are not
// UTF-8 become U+FFFD.
[[nodiscard]] std::string withoutBidiControls(std::string_view utf8);

}  // namespace mahfooz::text
