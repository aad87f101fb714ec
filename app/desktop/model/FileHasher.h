#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace mahfooz::desktop {

// Of photos: the codes of the turned and mirrored picture as well, for a service that wants them.
enum class TurnedCodes { LeaveOut, Add };

// What a FingerprintSession needs of host::HashQueue, so that a test can answer in its place. The promises are those of
// HashQueue: one finished() an id, nothing before add() has returned.
class FileHasher : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;
  virtual int add(const QString& filePath, TurnedCodes turned) = 0;
  virtual void cancelAll() = 0;

 Q_SIGNALS:
  void started(int id);
  void progressed(int id, int permille);
  void finished(int id, const mahfooz::Result<mahfooz::MediaFingerprints>& result);
};

}  // namespace mahfooz::desktop
