#pragma once

#include "app/desktop/widget/WordLayout.h"

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

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] int heightForWidth(int width) const override;

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] bool isPlain() const;
  [[nodiscard]] const WordLayout& layoutOfWords() const;
  [[nodiscard]] Qt::LayoutDirection direction() const;
  [[nodiscard]] int flags() const;
  [[nodiscard]] QSize sizeForWidth(int width) const;
  [[nodiscard]] QSize sizeUnasked() const;
  void makeRoom();
  [[nodiscard]] QMargins marginsOfBox() const;

  mutable WordLayout m_words;
};

}  // namespace mahfooz::desktop
