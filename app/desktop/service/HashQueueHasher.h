#pragma once

#include "app/desktop/model/FileHasher.h"
#include "core/host/HashQueue.h"

namespace mahfooz::desktop {

// host::HashQueue behind the face that the sessions know.
class HashQueueHasher : public FileHasher {
  Q_OBJECT

 public:
  explicit HashQueueHasher(const QString& hasherProgram = host::ourHasher(), QObject* parent = nullptr);
  int add(const QString& filePath, TurnedCodes turned) override;
  void cancelAll() override;

 private:
  host::HashQueue m_queue;
};

}  // namespace mahfooz::desktop
