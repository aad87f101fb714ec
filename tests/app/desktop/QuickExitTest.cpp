#include "app/desktop/window/QuickExit.h"
#include "tests/app/desktop/Application.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QWindow>
#include <QtWidgets/QLabel>

#include <catch2/catch.hpp>

#include <string>

namespace mahfooz::desktop {

namespace {

// What was painted, wiped and turned round in the event loop, in its order.
class Witness : public QObject {
 public:
  Witness() { qApp->installEventFilter(this); }

  std::string story;
  const QWidget* window = nullptr;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Paint && widget != nullptr && widget->parentWidget() == window &&
        widget->objectName() == QStringLiteral("cover"))
      story += "covered ";
    return false;
  }
};

void press(QWidget& window, Qt::Key key) {
  QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
  QCoreApplication::sendEvent(window.windowHandle(), &event);
}

}  // namespace

// One frame is 16.7 ms at 60 Hz. Here it is none: the cover is painted before the key's own event is over, so no frame
// with the page on it can come in between, however slow the computer is.
TEST_CASE("the window is covered inside the third Shift itself, before the wipe and before anything else runs") {
  testApplication();
  QWidget window;
  QLabel secret(QStringLiteral("7K3M-Q9XD-42TN"), &window);
  QWidget other;
  Witness witness;
  witness.window = &window;
  QuickExit exit(window, [&] { witness.story += "wiped "; });
  window.resize(800, 600);
  window.show();
  other.show();
  testApplication().processEvents();
  QMetaObject::invokeMethod(
      &window, [&] { witness.story += "loop "; }, Qt::QueuedConnection);
  press(window, Qt::Key_Shift);
  press(window, Qt::Key_Shift);
  CHECK(witness.story.empty());
  QElapsedTimer clock;
  clock.start();
  press(window, Qt::Key_Shift);
  INFO("from the key to the end of the wipe: " << clock.nsecsElapsed() / 1000 << " microseconds");
  CHECK(witness.story == "covered wiped ");
  CHECK_FALSE(other.isVisible());
  CHECK(window.windowTitle().trimmed().isEmpty());
  const QImage seen = window.grab().toImage();
  for (const QPoint& place : {QPoint(5, 5), QPoint(30, 10), QPoint(400, 300), QPoint(790, 590)})
    CHECK(seen.pixelColor(place) == seen.pixelColor(1, 1));
}

TEST_CASE("another key between the Shifts keeps the window open") {
  testApplication();
  QWidget window;
  int wipes = 0;
  QuickExit exit(window, [&] { ++wipes; });
  window.show();
  testApplication().processEvents();
  for (const Qt::Key key : {Qt::Key_Shift, Qt::Key_Shift, Qt::Key_A, Qt::Key_Shift, Qt::Key_Shift})
    press(window, key);
  CHECK(wipes == 0);
  press(window, Qt::Key_Shift);
  press(window, Qt::Key_Shift);
  CHECK(wipes == 1);
}

}  // namespace mahfooz::desktop
