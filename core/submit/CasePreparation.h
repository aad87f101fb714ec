#pragma once

#include "core/base/Result.h"
#include "core/case/CaseKeys.h"
#include "core/case/CaseNumber.h"
#include "core/case/Pin.h"
#include "core/case/Receipt.h"
#include "core/case/ServiceProfile.h"
#include "core/case/Submission.h"

#include <QtCore/QObject>

#include <memory>
#include <string>
#include <vector>

namespace mahfooz::submit {

// What the person is asked and what was made of the files: everything of a submission but its number and key.
struct CaseDraft {
  cases::Language language = cases::Language::Urdu;
  cases::Source source = cases::Source::Home;
  cases::AgeThen ageThen = cases::AgeThen::Minor;
  std::vector<cases::SubmissionItem> items;

  // What was made of one file, unless it is of a class that says nothing: a single colour would meet every other one.
  void add(const MediaFingerprints& media);
};

// A case that is ready to be sent, and not sent yet.
struct PreparedCase {
  cases::CaseNumber number;
  cases::Pin pin;
  SecretText text;     // the exact text, to be shown
  std::string sealed;  // padded and sealed, base64; opened by the service only
  cases::Sha256Digest digest{};
};

// Checks the draft against the profile (NothingToSend, TooManyItems, AudienceMismatch), drops fingerprints that the
// service does not take (ServiceProfile::accepts), gives the case its number, PIN and key, and seals it.
// Items that have no fingerprint left are dropped; NothingToSend when none remains, TooManyItems counts what remains.
// SubmissionTooLarge when the text is longer than any service reads: fewer videos at once would do.
// OutOfMemory when the key cannot be derived. Blocks for the key derivation; see CasePreparation for the asynchronous
// form.
[[nodiscard]] Result<PreparedCase> prepareCase(const cases::ServiceProfile& profile, const CaseDraft& draft);

// prepareCase on a worker thread. finished() comes exactly once, on the thread that made this object, unless the
// object is destroyed first. start() is called once.
class CasePreparation : public QObject {
  Q_OBJECT

 public:
  using Shared = std::shared_ptr<PreparedCase>;

  explicit CasePreparation(QObject* parent = nullptr);
  ~CasePreparation() override;
  void start(const cases::ServiceProfile& profile, CaseDraft draft);

 Q_SIGNALS:
  void finished(const mahfooz::Result<std::shared_ptr<mahfooz::submit::PreparedCase>>& result);

 private:
  bool m_started = false;  // one object prepares one case
};

}  // namespace mahfooz::submit
