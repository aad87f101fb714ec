#include "app/desktop/model/CaseSession.h"

#include <algorithm>

namespace mahfooz::desktop {

namespace {

cases::Source sourceOf(Mode mode) {
  switch (mode) {
    case Mode::Home:
      return cases::Source::Home;
    case Mode::Helpdesk:
      return cases::Source::Helpdesk;
    case Mode::Kiosk:
      return cases::Source::Kiosk;
  }
  return cases::Source::Home;
}

CodeDemands demandsOf(const cases::ServiceProfile& profile) {
  return {profile.minimumQuality, profile.algorithms, profile.dihedral ? TurnedCodes::Add : TurnedCodes::LeaveOut};
}

}  // namespace

CaseSession::CaseSession(ServiceDoor& door, FileHasher& hasher, Mode mode, QObject* parent)
    : QObject(parent), m_door(door), m_mode(mode), m_codes(hasher) {
  m_files.setNames(mode == Mode::Home ? FileNames::Shown : FileNames::Hidden);
  connect(&door, &ServiceDoor::changed, this, &CaseSession::followDoor);
  followDoor();
}

void CaseSession::makeCodes() {
  const ServiceLink* link = m_door.link();
  m_submission.clear();  // other codes are another case
  m_codes.start(m_files.files(), link != nullptr ? demandsOf(link->profile()) : CodeDemands());
}

void CaseSession::prepareSubmission(cases::Language language) {
  ServiceLink* link = m_door.link();
  if (link == nullptr) return;
  submit::CaseDraft draft;
  draft.language = language;
  draft.source = sourceOf(m_mode);
  draft.ageThen = m_ageThen;
  draft.items = m_codes.submissionItems();
  m_submission.prepare(*link, draft);
}

int CaseSession::roomInCase() const {
  const ServiceLink* link = m_door.link();
  if (link == nullptr || !m_lookup.status()) return 0;
  return std::max(0, link->profile().maximumItems - static_cast<int>(m_lookup.status()->items.size()));
}

void CaseSession::beginAddition() {
  m_submission.clear();
  m_codes.cancel();
  m_files.clear();
  m_files.setMaximum(roomInCase());
}

void CaseSession::prepareAddition() {
  ServiceLink* link = m_door.link();
  if (link == nullptr || !m_lookup.number() || !m_lookup.pin()) return;
  submit::CaseDraft draft;
  draft.items = m_codes.submissionItems();
  m_submission.prepareAddition(*link, *m_lookup.number(), *m_lookup.pin(), draft);
}

void CaseSession::takeBack() {
  m_withdrawal.confirm(m_door.link(), m_lookup);
}

void CaseSession::wipe() {
  m_withdrawal.clear();
  m_submission.clear();
  m_codes.cancel();
  m_files.clear();
  m_lookup.clear();
  m_ageThen = cases::AgeThen::Minor;
  followDoor();
}

void CaseSession::followDoor() {
  if (const ServiceLink* link = m_door.link()) m_files.setMaximum(link->profile().maximumItems);
}

}  // namespace mahfooz::desktop
