#include "app/cli/FileHashing.h"

namespace mahfooz::cli {

FileHashing::FileHashing(QObject* parent)
    : QObject(parent), m_queue({.hasherProgram = host::hasherBesideThisProgram()}) {
  connect(&m_queue, &host::HashQueue::finished, this, &FileHashing::keep);
}

void FileHashing::start(const QStringList& files) {
  m_count = files.size();
  for (qsizetype index = 0; index < m_count; ++index)
    m_indexOfId.emplace(m_queue.add(files[index]), index);
}

void FileHashing::keep(int id, const Result<MediaFingerprints>& result) {
  m_early.emplace(m_indexOfId.at(id), result);
  while (!m_early.empty() && m_early.begin()->first == m_next) {
    const auto first = m_early.extract(m_early.begin());
    ++m_next;
    Q_EMIT fileDone(first.key(), first.mapped());
  }
  if (m_next == m_count) Q_EMIT allDone();
}

}  // namespace mahfooz::cli
