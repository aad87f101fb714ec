#pragma once

#include "app/desktop/model/AwarenessCards.h"
#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/widget/Text.h"

#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>

#include <array>

namespace mahfooz::desktop {

// What a kiosk shows while nobody is there: one short card after the other, in both languages at once, each in its own
// direction. Nothing moves but the change of cards. Any touch or key begins; staff have a button of their own.
class CalmScreen : public QFrame {
  Q_OBJECT

 public:
  explicit CalmScreen(QWidget* parent = nullptr);
  void turn();  // to the next card; by itself while it is shown
  [[nodiscard]] int card() const noexcept { return m_place; }
  [[nodiscard]] Button& staffButton() { return *m_staff; }

 Q_SIGNALS:
  void begun();
  void staffAsked();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;

 private:
  // One language's half.
  struct Side {
    cases::Language language = cases::Language::Urdu;
    QWidget* sheet = nullptr;
    IconLabel* icon = nullptr;
    Text* title = nullptr;
    Text* text = nullptr;
    Text* begin = nullptr;
  };
  [[nodiscard]] Side makeSide(cases::Language language);
  void showCard();
  void beginWhenPressed();
  void fill(const Side& side, const AwarenessCard& card) const;
  [[nodiscard]] QString helplines(cases::Language language) const;

  std::vector<AwarenessCard> m_cards;
  HelpDirectory m_directory;
  QTimer m_turn;
  int m_place = 0;
  bool m_isPressed = false;  // here: what was pressed on another screen may be let go on this one
  QLabel* m_sign;
  QBoxLayout* m_sides;
  std::array<Side, 2> m_both;
  Button* m_staff;
};

}  // namespace mahfooz::desktop
