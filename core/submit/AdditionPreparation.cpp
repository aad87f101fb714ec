#include "core/submit/AdditionPreparation.h"

#include "core/case/Addition.h"
#include "core/case/Sealing.h"
#include "core/submit/WantedItems.h"

namespace mahfooz::submit {

Result<PreparedAddition> prepareAddition(const cases::ServiceProfile& profile, const cases::CaseNumber& number,
                                         const std::vector<cases::SubmissionItem>& items) {
  auto wanted = wantedItems(profile, items);
  if (!wanted) return wanted.error();
  PreparedAddition prepared{number, SecretText::takeOver(cases::additionText({number, std::move(*wanted)})), {}, {}};
  if (prepared.text.size() > cases::kMaximumSubmissionBytes) return ErrorCode::SubmissionTooLarge;
  prepared.sealed = cases::sealSubmission(prepared.text, profile.sealingKey);
  prepared.digest = cases::submissionDigest(prepared.text);
  return prepared;
}

}  // namespace mahfooz::submit
