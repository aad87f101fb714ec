#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtWidgets/QFileDialog>

namespace mahfooz::desktop {

// The dialog that picks pictures and videos, in a PlainDialog.
class FilePicker : public QObject {
  Q_OBJECT

 public:
  explicit FilePicker(QWidget* page);
  void open();  // returns at once
  void retranslate();

 Q_SIGNALS:
  void picked(const QStringList& paths);

 private:
  void dress(QFileDialog& dialog) const;

  QWidget* m_page;
  QPointer<QFileDialog> m_dialog;
};

}  // namespace mahfooz::desktop
