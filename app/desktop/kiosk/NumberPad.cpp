#include "app/desktop/kiosk/NumberPad.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>

namespace mahfooz::desktop {

namespace {

constexpr int kKeysInRow = 11;

QGridLayout* makeGrid(QWidget* pad) {
  auto* grid = new QGridLayout(pad);
  grid->setContentsMargins(16, 8, 16, 8);
  grid->setSpacing(6);
  return grid;
}

void shapeKey(Button& key) {
  key.setFocusPolicy(Qt::NoFocus);
  key.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  key.setMaximumHeight(NumberPad::kTallestKey);
}

}  // namespace

QLineEdit* codeFieldWithFocus() {
  auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  return field != nullptr && field->property("role").toString() == QLatin1String("code") ? field : nullptr;
}

NumberPad::NumberPad(Shape shape, QWidget* parent) : QFrame(parent), m_erase(makeErase()) {
  setProperty("role", QStringLiteral("pad"));
  setLayoutDirection(Qt::LeftToRight);
  if (shape == Shape::Square) {
    makeSquare();
  } else {
    makeWide();
  }
  retranslate();
}

void NumberPad::makeSquare() {
  QGridLayout* grid = makeGrid(this);
  for (int digit = 1; digit <= 9; ++digit)
    grid->addWidget(makeKey(QString::number(digit)), (digit - 1) / 3, (digit - 1) % 3);
  grid->addWidget(makeKey(QStringLiteral("0")), 3, 1);
  grid->addWidget(m_erase, 3, 2);
}

void NumberPad::makeWide() {
  QGridLayout* grid = makeGrid(this);
  const QString digits = QStringLiteral("1234567890");
  for (int i = 0; i < digits.size(); ++i)
    grid->addWidget(makeKey(digits[i]), 0, i);
  grid->addWidget(m_erase, 0, kKeysInRow - 1);
  const QString letters = QStringLiteral("ABCDEFGHJKMNPQRSTVWXYZ");
  for (int i = 0; i < letters.size(); ++i) {
    m_letters.push_back(makeKey(letters[i]));
    grid->addWidget(m_letters.back(), 1 + i / kKeysInRow, i % kKeysInRow);
  }
}

Button* NumberPad::makeKey(const QString& symbol) {
  auto* key = new Button("key");
  key->setText(symbol);
  shapeKey(*key);
  connect(key, &Button::clicked, this, [symbol] {
    if (QLineEdit* field = codeFieldWithFocus()) field->insert(symbol);
  });
  return key;
}

Button* NumberPad::makeErase() {
  auto* key = new Button("key", IconName::Cross);
  shapeKey(*key);
  key->setAutoRepeat(true);
  connect(key, &Button::clicked, this, [] {
    if (QLineEdit* field = codeFieldWithFocus()) field->backspace();
  });
  return key;
}

void NumberPad::showLetters(bool show) {
  for (Button* letter : m_letters)
    letter->setVisible(show);
}

void NumberPad::retranslate() {
  m_erase->setAccessibleName(tr("Erase the last one"));
}

}  // namespace mahfooz::desktop
