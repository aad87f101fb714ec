#pragma once

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// Parts side by side, or below each other when the text is so large that they would not fit (Tokens::stacked).
class Row : public QWidget {
  Q_OBJECT

 public:
  explicit Row(int spacing, QWidget* parent = nullptr);

  // Shares of the width while the parts are side by side; 0: as wide as the part wants to be.
  void add(QWidget* part, int share = 0);
  void addSpace();  // takes what is left over, side by side only
  void stack();     // from now on below each other whatever the size of the text

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void arrange();

  QBoxLayout* m_box;
  bool m_isStacked = false;
};

}  // namespace mahfooz::desktop
