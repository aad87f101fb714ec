#pragma once

#include <QtCore/QObject>
#include <QtWidgets/QWidget>

#include <functional>

namespace mahfooz::desktop {

// Does something once, as soon as a window has been painted for the first time: what nobody sees can wait for what they
// look at.
class FirstPaint : public QObject {
 public:
  FirstPaint(QWidget& window, std::function<void()> afterwards);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  std::function<void()> m_afterwards;
};

}  // namespace mahfooz::desktop
