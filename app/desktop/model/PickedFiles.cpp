#include "app/desktop/model/PickedFiles.h"

#include "app/desktop/model/FileKind.h"
#include "app/desktop/model/Wipe.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace mahfooz::desktop {

PickedFiles::~PickedFiles() {
  clear();
}

PickedFiles::Outcome PickedFiles::add(const QStringList& paths) {
  Outcome outcome;
  for (const QString& path : paths)
    addOne(path, outcome);
  if (outcome.added > 0) Q_EMIT changed();
  return outcome;
}

void PickedFiles::addOne(const QString& path, Outcome& outcome) {
  const QFileInfo info(path);
  if (!info.isFile()) {
    ++outcome.notFiles;
    return;
  }
  const QString absolute = info.absoluteFilePath();
  if (holds(absolute)) {
    ++outcome.alreadyThere;
    return;
  }
  if (static_cast<int>(m_files.size()) >= m_maximum) {
    ++outcome.tooMany;
    return;
  }
  const QString name = info.fileName();
  m_files.push_back({absolute, m_names == FileNames::Shown ? name : QString(), info.size(), kindByName(name)});
  ++outcome.added;
}

bool PickedFiles::holds(const QString& path) const {
  return std::any_of(m_files.begin(), m_files.end(), [&](const PickedFile& file) { return file.path == path; });
}

void PickedFiles::remove(int index) {
  if (index < 0 || index >= static_cast<int>(m_files.size())) return;
  m_files.erase(m_files.begin() + index);
  Q_EMIT changed();
}

void PickedFiles::clear() {
  if (m_files.empty()) return;
  for (PickedFile& file : m_files) {
    wipe(file.path);
    wipe(file.name);
  }
  m_files.clear();
  Q_EMIT changed();
}

}  // namespace mahfooz::desktop
