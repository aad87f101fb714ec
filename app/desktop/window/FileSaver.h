#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtWidgets/QFileDialog>

#include <vector>

namespace mahfooz::desktop {

// The dialog that asks where something is to be saved, in a PlainDialog. Asks before it replaces a file.
class FileSaver : public QObject {
  Q_OBJECT

 public:
  struct Kind {
    QString words;
    QString suffix;  // "pdf"
  };

  explicit FileSaver(QWidget* page);

  // baseName: without its suffix; it says nothing of what is in the file.
  void open(const QString& title, const QString& baseName, std::vector<Kind> kinds);  // returns at once

 Q_SIGNALS:
  void chosen(const QString& path);  // with the suffix of the kind that was chosen

 private:
  [[nodiscard]] QString suffixOf(const QString& filter) const;

  QWidget* m_page;
  std::vector<Kind> m_kinds;
  QPointer<QFileDialog> m_dialog;
};

}  // namespace mahfooz::desktop
