#pragma once

#include <QtWidgets/QLabel>

namespace mahfooz::desktop {

// Words on a page: plain text always (file names come from outside), wrapped, in one of the style sheet's roles. Leaves
// room for the letters of Nastaliq that rise over their line or stand out of it, which Qt would cut off.
class Text : public QLabel {
  Q_OBJECT

 public:
  explicit Text(const char* role, QWidget* parent = nullptr);

  void setText(const QString& words);

  // Says the words and hides the label when there are none.
  void say(const QString& words);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void makeRoom();
};

}  // namespace mahfooz::desktop
