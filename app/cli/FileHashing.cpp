#include "app/cli/FileHashing.h"

namespace mahfooz::cli {

FileHashing::FileHashing(QObject* parent) : QObject(parent) {}

void FileHashing::start(const QStringList& files, host::DihedralHashes dihedral) {
  m_queue = std::make_unique<host::HashQueue>(
      host::HashQueue::Options{.hasherProgram = host::ourHasher(), .dihedral = dihedral});
  connect(m_queue.get(), &host::HashQueue::finished, this, &FileHashing::keep);
  m_count = files.size();
  for (qsizetype index = 0; index < m_count; ++index)
    m_indexOfId.emplace(m_queue->add(files[index]), index);
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
