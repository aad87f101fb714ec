#include "app/desktop/model/FolderBrowser.h"

#include "core/submit/AsideThread.h"

#include <utility>

namespace mahfooz::desktop {

FolderBrowser::FolderBrowser(Lister lister, QObject* parent) : QObject(parent), m_lister(std::move(lister)) {}

void FolderBrowser::open(const Place& place) {
  m_levels = {place.path};
  list();
}

void FolderBrowser::enter(std::size_t folder) {
  if (folder >= m_listing.folders.size()) return;
  m_levels.append(m_listing.folders[folder].path);
  list();
}

bool FolderBrowser::up() {
  if (m_levels.size() < 2) return false;
  m_levels.removeLast();
  list();
  return true;
}

void FolderBrowser::close() {
  m_levels.clear();
  m_listing = {};
  m_isRead = false;
}

void FolderBrowser::list() {
  m_listing = {};
  m_isRead = false;
  if (!m_isThreadBusy) startReading();
}

void FolderBrowser::startReading() {
  m_isThreadBusy = true;
  const QString path = m_levels.last();
  submit::runAside(
      this, [lister = m_lister, path] { return lister(path); },
      [this, path](FolderListing listing) { take(path, std::move(listing)); });
}

// Somebody may have gone on meanwhile: then it is the folder that is open now which is wanted.
void FolderBrowser::take(const QString& path, FolderListing listing) {
  m_isThreadBusy = false;
  if (!isOpen()) return;
  if (path != m_levels.last()) return startReading();
  m_listing = std::move(listing);
  m_isRead = true;
  Q_EMIT read();
}

}  // namespace mahfooz::desktop
