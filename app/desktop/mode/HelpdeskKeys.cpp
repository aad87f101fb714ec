#include "app/desktop/mode/HelpdeskKeys.h"

#include "app/desktop/widget/ChoiceCard.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace mahfooz::desktop {

namespace {

constexpr int kFirstFunctionKey = 5;  // F1 is help everywhere; F2, F3 and F4 stand in the bar
constexpr int kLastFunctionKey = 12;

struct Keys {
  QList<QKeySequence> sequences;
  QString shown;
};

Keys functionKey(int number) {
  return {{QKeySequence(Qt::Key_F1 + number - 1)}, QStringLiteral("F%1").arg(number)};
}

// F5 to F12, then the same with Shift; none for a page that has more buttons than that.
Keys functionKeyAt(int place) {
  constexpr int kCount = kLastFunctionKey - kFirstFunctionKey + 1;
  const int key = kFirstFunctionKey + place % kCount;
  if (place < kCount) return functionKey(key);
  if (place >= 2 * kCount) return {};
  return {{QKeySequence(Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_F1 + key - 1))}, QStringLiteral("Shift+F%1").arg(key)};
}

Keys controlDigit(int digit) {
  return {{QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit))}, QStringLiteral("Ctrl+%1").arg(digit)};
}

// The digit above the letters and the one on the pad of numbers.
Keys digitKey(int digit) {
  const int key = Qt::Key_0 + digit;
  return {{QKeySequence(key), QKeySequence(key | static_cast<int>(Qt::KeypadModifier))}, QString::number(digit)};
}

Keys leadOn() {
  return {{QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
          QStringLiteral("Ctrl+Enter")};
}

Keys leadBack() {
  return {{QKeySequence(Qt::Key_Escape)}, QStringLiteral("Esc")};
}

// As they are read: line by line, in the direction of the language.
template <class Control>
QList<Control*> visibleInReadingOrder(QWidget& page) {
  QList<Control*> controls = page.findChildren<Control*>();
  controls.removeIf([&page](Control* control) { return !control->isVisibleTo(&page); });
  const bool rightToLeft = page.layoutDirection() == Qt::RightToLeft;
  const auto place = [&page, rightToLeft](Control* control) {
    const QPoint centre = control->mapTo(&page, control->rect().center());
    constexpr int kLine = 12;  // parts of one line may differ so much
    return std::pair(centre.y() / kLine, rightToLeft ? -centre.x() : centre.x());
  };
  std::stable_sort(controls.begin(), controls.end(), [&](Control* a, Control* b) { return place(a) < place(b); });
  return controls;
}

}  // namespace

HelpdeskKeys::HelpdeskKeys(MainWindow& window, Button& nextPerson, QObject* parent) : QObject(parent) {
  const Keys person = functionKey(2);
  nextPerson.setKeys(person.sequences, person.shown);
  const Keys language = functionKey(3);
  window.languageButton().setKeys(language.sequences, language.shown);
  const Keys look = functionKey(4);
  window.lookButton().setKeys(look.sequences, look.shown);
  window.closeButton().setKeys({}, QStringLiteral("3× Shift"));  // QuickExit listens to it
  window.lookStrip().stack();
  int digit = 1;
  for (Button* choice : window.lookStrip().findChildren<Button*>()) {
    const Keys keys = controlDigit(digit++);
    choice->setKeys(keys.sequences, keys.shown);
  }
  m_soon.setSingleShot(true);
  m_soon.setInterval(0);
  connect(&m_soon, &QTimer::timeout, this, &HelpdeskKeys::assign);
  connect(&window, &MainWindow::pageShown, this, &HelpdeskKeys::follow);
  qApp->installEventFilter(this);
  follow(&window.currentPage());
}

void HelpdeskKeys::follow(PageFrame* page) {
  m_page = page;
  m_soon.start();
}

// Rows come and go while a page is open, and a notice brings its button.
bool HelpdeskKeys::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  const bool mayMatter = type == QEvent::Show || type == QEvent::Hide || type == QEvent::LayoutDirectionChange;
  if (mayMatter && qobject_cast<QAbstractButton*>(watched) != nullptr) m_soon.start();
  return false;
}

void HelpdeskKeys::assign() {
  if (m_page == nullptr) return;
  assignButtons();
  assignChoices();
}

void HelpdeskKeys::assignButtons() {
  int place = 0;
  const QList<Button*> visible = visibleInReadingOrder<Button>(*m_page);
  for (Button* button : m_page->findChildren<Button*>()) {
    if (!visible.contains(button)) button->setKeys({}, {});
  }
  for (Button* button : visible) {
    Keys keys;
    if (button->objectName() == QLatin1String("next")) {
      keys = leadOn();
    } else if (button->objectName() == QLatin1String("back")) {
      keys = leadBack();
    } else {
      keys = functionKeyAt(place++);
    }
    button->setKeys(keys.sequences, keys.shown);
  }
}

void HelpdeskKeys::assignChoices() {
  int digit = 1;
  for (ChoiceCard* card : visibleInReadingOrder<ChoiceCard>(*m_page)) {
    const Keys keys = digit <= 10 ? digitKey(digit % 10) : Keys();  // as they lie on the keyboard: 1 to 9, then 0
    ++digit;
    card->setKeys(keys.sequences, keys.shown);
  }
}

}  // namespace mahfooz::desktop
