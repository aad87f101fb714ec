#include "app/desktop/model/EvidenceLog.h"

#include "app/desktop/model/Wipe.h"

namespace mahfooz::desktop {

namespace {

void wipeNote(EvidenceNote& note) {
  for (QString* part : {&note.day, &note.place, &note.user, &note.link, &note.words})
    wipe(*part);
}

}  // namespace

bool EvidenceNote::isEmpty() const {
  return place.trimmed().isEmpty() && user.trimmed().isEmpty() && link.trimmed().isEmpty() && words.trimmed().isEmpty();
}

EvidenceLog::~EvidenceLog() {
  for (EvidenceNote& note : m_notes)
    wipeNote(note);
}

bool EvidenceLog::add(EvidenceNote note) {
  if (note.isEmpty() || m_notes.size() >= kMaximumNotes) return false;
  m_notes.push_back(std::move(note));
  Q_EMIT changed();
  return true;
}

void EvidenceLog::remove(std::size_t place) {
  if (place >= m_notes.size()) return;
  wipeNote(m_notes[place]);
  m_notes.erase(m_notes.begin() + static_cast<std::ptrdiff_t>(place));
  Q_EMIT changed();
}

void EvidenceLog::clear() {
  if (m_notes.empty()) return;
  for (EvidenceNote& note : m_notes)
    wipeNote(note);
  m_notes.clear();
  Q_EMIT changed();
}

}  // namespace mahfooz::desktop
