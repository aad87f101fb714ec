#pragma once

#include "core/base/Result.h"
#include "core/case/CaseNumber.h"
#include "core/case/SubmissionItem.h"

#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::cases {

// More items for a case that the service has: the plain text of POST /v1/cases/{number}/items. Sealed, and sent in a
// SealedEnvelope, as a submission is; the request is signed by the case's key (HttpSignature.h) and covers
// content-digest. Who was how old, and the key, are the case's and cannot be said anew.
//
//   1. The number inside is the number in the path, or the service refuses.
//   2. What tells additions apart is submissionDigest of the exact text: the same addition again adds nothing and gets
//      the same receipt (200), a new one its own (201). The receipt's status is Received.
//   3. Refusals that a client tells apart have names in ServiceError.h.
struct Addition {
  CaseNumber number;
  std::vector<SubmissionItem> items;
};

// The exact text, in the same form as submissionText.
[[nodiscard]] std::string additionText(const Addition& addition);

// Strict, as parseSubmission is: parse(x) succeeds only if additionText of what it gives is x. ServiceRefused.
[[nodiscard]] Result<Addition> parseAddition(std::string_view untrustedText);

}  // namespace mahfooz::cases
