#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
#include "core/host/HashQueue.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <map>
#include <memory>

namespace mahfooz::cli {

// Fingerprints files side by side and gives the results in the order of the files.
class FileHashing : public QObject {
  Q_OBJECT

 public:
  explicit FileHashing(QObject* parent = nullptr);
  void start(const QStringList& files, host::DihedralHashes dihedral);  // once

 Q_SIGNALS:
  void fileDone(qsizetype index, const mahfooz::Result<mahfooz::MediaFingerprints>& result);
  void allDone();

 private:
  void keep(int id, const Result<MediaFingerprints>& result);

  std::unique_ptr<host::HashQueue> m_queue;
  std::map<int, qsizetype> m_indexOfId;
  std::map<qsizetype, Result<MediaFingerprints>> m_early;  // finished before one that comes first
  qsizetype m_next = 0;
  qsizetype m_count = 0;
};

}  // namespace mahfooz::cli
