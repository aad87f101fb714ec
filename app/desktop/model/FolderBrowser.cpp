#include "app/desktop/model/FolderBrowser.h"

#include "app/desktop/model/FileKind.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace mahfooz::desktop {

void FolderBrowser::open(const Place& place) {
  m_levels = {place.path};
  list();
}

void FolderBrowser::enter(std::size_t folder) {
  if (folder >= m_folders.size()) return;
  m_levels.append(m_folders[folder].path);
  list();
}

bool FolderBrowser::up() {
  if (m_levels.size() < 2) return false;
  m_levels.removeLast();
  list();
  return true;
}

void FolderBrowser::close() {
  *this = FolderBrowser();
}

void FolderBrowser::list() {
  m_folders.clear();
  m_files.clear();
  m_leavesOut = false;
  const QDir folder(m_levels.last());
  const auto folders = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
  for (const QFileInfo& info : folders)
    m_folders.push_back({info.absoluteFilePath(), info.fileName()});
  const auto files = folder.entryInfoList(readableNamePatterns(), QDir::Files | QDir::NoSymLinks, QDir::Time);
  for (const QFileInfo& info : files) {
    m_leavesOut = m_files.size() == kMostFiles;
    if (m_leavesOut) return;
    m_files.push_back({info.absoluteFilePath(), info.size(), info.lastModified(), kindByName(info.fileName())});
  }
}

}  // namespace mahfooz::desktop
