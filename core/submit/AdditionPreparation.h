#pragma once

#include "core/base/Result.h"
#include "core/case/CaseNumber.h"
#include "core/case/Receipt.h"
#include "core/case/ServiceProfile.h"
#include "core/case/SubmissionItem.h"

#include <string>
#include <vector>

namespace mahfooz::submit {

// An addition that is ready to be sent, and not sent yet. The same files for the same case give the same text and
// digest, so that sending them twice adds them once.
struct PreparedAddition {
  cases::CaseNumber number;
  SecretText text;     // the exact text, to be shown
  std::string sealed;  // padded and sealed, base64; opened by the service only
  cases::Sha256Digest digest{};
};

// Drops what the service does not take, as prepareCase does: NothingToSend, TooManyItems (in this addition alone; how
// many the case has by now only the service knows), SubmissionTooLarge. Quick: the key is derived when it is sent.
[[nodiscard]] Result<PreparedAddition> prepareAddition(const cases::ServiceProfile& profile,
                                                       const cases::CaseNumber& number,
                                                       const std::vector<cases::SubmissionItem>& items);

}  // namespace mahfooz::submit
