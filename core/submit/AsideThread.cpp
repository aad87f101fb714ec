#include "core/submit/AsideThread.h"

#include <QtCore/QThread>

namespace mahfooz::submit {

void runAside(QObject* receiver, std::function<void()> work, std::function<void()> done) {
  QThread* thread = QThread::create(std::move(work));
  QObject::connect(thread, &QThread::finished, receiver, std::move(done), Qt::QueuedConnection);
  QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
  thread->start();
}

}  // namespace mahfooz::submit
