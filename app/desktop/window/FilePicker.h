#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtWidgets/QFileDialog>

class QTreeView;

namespace mahfooz::desktop {

// The dialog that picks files. Qt's own, never the desktop's: the desktop's dialog keeps "recent files" and draws
// thumbnails. It remembers nothing (see QtTraces) and shows names only.
class FilePicker : public QObject {
  Q_OBJECT

 public:
  explicit FilePicker(QWidget* window);
  void open();  // returns at once
  void retranslate();

 Q_SIGNALS:
  void picked(const QStringList& paths);

 private:
  void dress(QFileDialog& dialog) const;
  void arrange(QFileDialog& dialog) const;
  void arrangeColumns(QTreeView& tree) const;

  QWidget* m_window;
  QPointer<QFileDialog> m_dialog;
};

}  // namespace mahfooz::desktop
