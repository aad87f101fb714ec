#pragma once

#include "app/desktop/model/CaseLookup.h"
#include "app/desktop/model/CaseWithdrawal.h"
#include "app/desktop/model/FingerprintSession.h"
#include "app/desktop/model/Mode.h"
#include "app/desktop/model/PickedFiles.h"
#include "app/desktop/model/Routing.h"
#include "app/desktop/model/ServiceDoor.h"
#include "app/desktop/model/SubmissionSession.h"

#include <QtCore/QObject>

namespace mahfooz::desktop {

// Everything that belongs to one person at the computer, from the first answer to the receipt. The pages read it and
// ask it; it holds no words and no windows. wipe() makes it as if nobody had been here.
class CaseSession : public QObject {
  Q_OBJECT

 public:
  // Not owned, outlive this session.
  CaseSession(ServiceDoor& door, FileHasher& hasher, Mode mode = Mode::Home, QObject* parent = nullptr);

  [[nodiscard]] ServiceDoor& door() noexcept { return m_door; }
  [[nodiscard]] PickedFiles& files() noexcept { return m_files; }
  [[nodiscard]] FingerprintSession& codes() noexcept { return m_codes; }
  [[nodiscard]] SubmissionSession& submission() noexcept { return m_submission; }
  [[nodiscard]] CaseLookup& lookup() noexcept { return m_lookup; }
  [[nodiscard]] CaseWithdrawal& withdrawal() noexcept { return m_withdrawal; }

  [[nodiscard]] cases::AgeThen ageThen() const noexcept { return m_ageThen; }
  void setAgeThen(cases::AgeThen age) { m_ageThen = age; }
  [[nodiscard]] ElsewhereReason elsewhere() const noexcept { return m_elsewhere; }
  void setElsewhere(ElsewhereReason reason) { m_elsewhere = reason; }

  void makeCodes();                                  // of the picked files
  void prepareSubmission(cases::Language language);  // of the codes that were made

  // For the case that the lookup has open.
  [[nodiscard]] int roomInCase() const;  // how many files more it may hold
  void beginAddition();                  // nothing picked, and no more than there is room for
  void prepareAddition();                // of the codes that were made
  void takeBack();                       // the second yes

  void wipe();

 private:
  void followDoor();

  ServiceDoor& m_door;
  Mode m_mode;
  PickedFiles m_files;
  FingerprintSession m_codes;
  SubmissionSession m_submission;
  CaseLookup m_lookup;
  CaseWithdrawal m_withdrawal;
  cases::AgeThen m_ageThen = cases::AgeThen::Minor;
  ElsewhereReason m_elsewhere = ElsewhereReason::SomeoneElse;
};

}  // namespace mahfooz::desktop
