#include "core/submit/AsideThread.h"

#include "core/case/Wipe.h"

#include <QtCore/QThread>

namespace mahfooz::submit {

void runAside(QObject* receiver, std::function<void()> work, std::function<void()> done) {
  QThread* thread = QThread::create([work = std::move(work)] {
    work();
    cases::wipeStack();  // the system gives the stack to the next thread, or keeps it as it is
  });
  QObject::connect(thread, &QThread::finished, receiver, std::move(done), Qt::QueuedConnection);
  QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
  thread->start();
}

}  // namespace mahfooz::submit
