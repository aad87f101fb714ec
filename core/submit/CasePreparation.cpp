#include "core/submit/CasePreparation.h"

#include "core/base/Check.h"
#include "core/case/Sealing.h"
#include "core/submit/AsideThread.h"
#include "core/submit/WantedItems.h"

namespace mahfooz::submit {

void CaseDraft::add(const MediaFingerprints& media) {
  if (media.qualityClass != QualityClass::Impossible) items.push_back({media.kind, media.fingerprints});
}

Result<PreparedCase> prepareCase(const cases::ServiceProfile& profile, const CaseDraft& draft) {
  if (!profile.accepts(draft.ageThen)) return ErrorCode::AudienceMismatch;
  auto items = wantedItems(profile, draft.items);
  if (!items) return items.error();
  PreparedCase prepared{cases::CaseNumber::random(), cases::Pin::random(), {}, {}, {}};
  const auto keys = cases::CaseKeys::derive(prepared.number, prepared.pin, profile.signingKey);
  if (!keys) return keys.error();
  prepared.text = SecretText::takeOver(cases::submissionText(
      {prepared.number, keys->publicKey(), draft.language, draft.source, draft.ageThen, std::move(*items)}));
  if (prepared.text.size() > cases::kMaximumSubmissionBytes) return ErrorCode::SubmissionTooLarge;
  prepared.sealed = cases::sealSubmission(prepared.text, profile.sealingKey);
  prepared.digest = cases::submissionDigest(prepared.text);
  return prepared;
}

CasePreparation::CasePreparation(QObject* parent) : QObject(parent) {}
CasePreparation::~CasePreparation() = default;

void CasePreparation::start(const cases::ServiceProfile& profile, CaseDraft draft) {
  check(!m_started);
  m_started = true;
  runAside(
      this, [profile, draft = std::move(draft)] { return prepareCase(profile, draft); },
      [this](Result<PreparedCase> prepared) {
        if (!prepared)
          Q_EMIT finished(prepared.error());
        else
          Q_EMIT finished(std::make_shared<PreparedCase>(std::move(*prepared)));
      });
}

}  // namespace mahfooz::submit
