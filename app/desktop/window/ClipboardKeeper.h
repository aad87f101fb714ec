#pragma once

#include <QtCore/QMimeData>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QClipboard>

namespace mahfooz::desktop {

// Whatever this program put into the clipboard, by a button or by the keyboard, is taken out again after a minute and
// when the program ends; what others put there is left alone.
class ClipboardKeeper : public QObject {
  Q_OBJECT

 public:
  explicit ClipboardKeeper(QObject* parent = nullptr);
  ~ClipboardKeeper() override;

  void copy(const QString& text);
  void clearOurs();

 private:
  QTimer m_minute;
  QPointer<QMimeData> m_copied;  // by copy(): not every platform can tell who owns its clipboard
};

}  // namespace mahfooz::desktop
