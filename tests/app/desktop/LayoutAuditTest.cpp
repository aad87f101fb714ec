#include "tests/app/desktop/LayoutAudit.h"

#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Text.h"
#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Hands.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>

#include <catch2/catch.hpp>

#include <algorithm>

namespace mahfooz::desktop {

namespace {

// A window with one page of its own, to show that the audit finds what it is there to find.
struct Broken {
  QApplication& application = testApplication();
  QWidget window;
  QVBoxLayout* column = new QVBoxLayout(&window);

  void show(int width, int height) {
    window.resize(width, height);
    window.show();
    settle();
  }
};

bool tells(const QStringList& faults, const char* beginning) {
  return std::any_of(faults.begin(), faults.end(),
                     [&](const QString& fault) { return fault.startsWith(QLatin1String(beginning)); });
}

}  // namespace

TEST_CASE("the audit finds words in too small a box") {
  Broken broken;
  auto* words = new Text("body");
  words->setText(QStringLiteral("ذاتی تصویر یہیں رہتی ہے"));
  broken.column->addWidget(words);
  broken.show(400, 200);
  CHECK(wordFaults(broken.window).isEmpty());
  words->setFixedSize(60, 20);
  settle();
  CHECK(tells(wordFaults(broken.window), "needs"));
  CHECK(tells(wordFaults(broken.window), "its ink"));
}

TEST_CASE("the audit finds parts over each other and outside of their place") {
  Broken broken;
  auto* one = new Button("secondary", &broken.window);
  auto* other = new Button("secondary", &broken.window);
  for (Button* button : {one, other})
    button->setText(QStringLiteral("Send"));
  broken.show(400, 200);
  one->setGeometry(0, 0, 120, 50);
  other->setGeometry(200, 0, 120, 50);
  CHECK(placeFaults(broken.window).isEmpty());
  other->setGeometry(100, 20, 120, 50);
  CHECK(tells(placeFaults(broken.window), "lie over each other"));
  other->setGeometry(350, 0, 120, 50);
  CHECK(tells(placeFaults(broken.window), "reaches out"));
}

TEST_CASE("the audit finds small targets") {
  Broken broken;
  auto* button = new Button("secondary", &broken.window);
  broken.show(400, 200);
  button->setGeometry(0, 0, 60, 43);
  CHECK(tells(targetFaults(broken.window, 44), "is a target below 44"));
  button->setGeometry(0, 0, 60, 44);
  CHECK(targetFaults(broken.window, 44).isEmpty());
}

TEST_CASE("the audit finds an order that is not the order of reading, in either direction") {
  for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
    Broken broken;
    broken.window.setLayoutDirection(direction);
    auto* second = new Button("secondary");
    auto* first = new Button("secondary");
    auto* third = new Button("secondary");
    auto* row = new QHBoxLayout;
    broken.column->addLayout(row);
    row->addWidget(second);       // a child before the other
    row->insertWidget(0, first);  // and stands behind it
    row->addWidget(third);
    broken.show(400, 200);
    CHECK(tells(tabOrderFaults(broken.window), "Tab goes backwards"));
    CHECK(tells(readingOrderFaults(broken.window), "is read before"));
    for (Button* button : {second, third})
      button->raise();
    QWidget::setTabOrder(first, second);
    QWidget::setTabOrder(second, third);
    CHECK(tabOrderFaults(broken.window).isEmpty());
    CHECK(readingOrderFaults(broken.window).isEmpty());
  }
}

TEST_CASE("the audit finds a scroll bar without a reason and content that is too wide") {
  Broken broken;
  auto* area = new QScrollArea;
  area->setWidgetResizable(true);
  auto* content = new QWidget;
  auto* inside = new QVBoxLayout(content);
  auto* box = new QWidget;
  inside->addWidget(box);
  area->setWidget(content);
  broken.column->addWidget(area);
  broken.show(300, 200);
  CHECK(scrollFaults(broken.window).isEmpty());
  area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  settle();
  CHECK(tells(scrollFaults(broken.window), "scrolls, and"));
  box->setMinimumWidth(500);
  settle();
  CHECK(tells(scrollFaults(broken.window), "needs"));
}

}  // namespace mahfooz::desktop
