#pragma once

#include <QtWidgets/QLabel>

namespace mahfooz::desktop {

// Words on a page: plain text always (file names come from outside), wrapped, in one of the style sheet's roles.
class Text : public QLabel {
  Q_OBJECT

 public:
  explicit Text(const char* role, QWidget* parent = nullptr);

  // Says the words and hides the label when there are none.
  void say(const QString& words);
};

}  // namespace mahfooz::desktop
