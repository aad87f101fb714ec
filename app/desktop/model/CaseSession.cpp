#include "app/desktop/model/CaseSession.h"

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
  CodeDemands demands;
  if (link != nullptr) demands = {link->profile().minimumQuality, link->profile().algorithms};
  m_codes.start(m_files.files(), std::move(demands));
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

void CaseSession::wipe() {
  m_submission.clear();
  m_codes.cancel();
  m_files.clear();
  m_lookup.clear();
  m_ageThen = cases::AgeThen::Minor;
}

void CaseSession::followDoor() {
  if (const ServiceLink* link = m_door.link()) m_files.setMaximum(link->profile().maximumItems);
}

}  // namespace mahfooz::desktop
