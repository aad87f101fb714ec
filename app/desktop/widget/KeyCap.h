#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// The key that does the same as pressing a control, as it stands on the keyboard: "F4", "Ctrl+Enter". Always Latin,
// left to right, on both keyboards.
[[nodiscard]] QSize keyCapSize(const QString& keys);
void drawKeyCap(QPainter& painter, const QRect& place, const QString& keys, const QColor& colour);

// One as a part of a layout. Says nothing to screen readers: the control itself does.
class KeyCap : public QWidget {
  Q_OBJECT

 public:
  explicit KeyCap(QWidget* parent = nullptr);
  void say(const QString& keys);
  [[nodiscard]] QSize sizeHint() const override { return keyCapSize(m_keys); }
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_keys;
};

}  // namespace mahfooz::desktop
