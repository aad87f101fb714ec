#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QFrame>

namespace mahfooz::desktop {

// A frame onto which files can be dropped. Takes local files only and never moves them.
class DropArea : public QFrame {
  Q_OBJECT

 public:
  explicit DropArea(QWidget* parent = nullptr);

 Q_SIGNALS:
  void dropped(const QStringList& paths);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void showOver(bool over);
};

}  // namespace mahfooz::desktop
