// Preloaded into a Qt program, ends it as soon as its first window was painted and shown: what a start is, measured on
// the program as it is.

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QTimer>

#include <unistd.h>

namespace {

class FirstPaint : public QObject {
 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint && !m_painted) {
      m_painted = true;  // parts of it; the rest and the showing follow before the event loop turns round
      QTimer::singleShot(0, this, [] { _exit(0); });
    }
    return false;
  }

 private:
  bool m_painted = false;
};

void watch() {
  static auto* watcher = new FirstPaint;
  QCoreApplication::instance()->installEventFilter(watcher);
}
Q_COREAPP_STARTUP_FUNCTION(watch)

}  // namespace
