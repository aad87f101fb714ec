#include "app/desktop/widget/ContactCard.h"

#include "app/desktop/widget/Text.h"
#include "app/desktop/words/Isolated.h"

#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>

namespace mahfooz::desktop {

ContactCard::ContactCard(const HelpEntry& entry, QWidget* parent) : Card("card", parent) {
  auto* told = new QWidget;  // one column is read before the other
  auto* words = new QVBoxLayout(told);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(0);
  const auto add = [words](const char* role, const QString& text) {
    auto* line = new Text(role);
    line->say(text);
    // A label goes by its own text's direction, and a name in Latin letters would stand apart on an Urdu page.
    line->setAlignment(QStyle::visualAlignment(QGuiApplication::layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter) |
                       Qt::AlignAbsolute);
    words->addWidget(line);
  };
  add("body", entry.name);
  add("small", entry.note);
  add("small", entry.hours);
  add("small", tr("Last checked: %1").arg(isolated(entry.checkedOn)));
  auto* contact = new QLabel(isolatedLtr(entry.contact));
  contact->setProperty("role", QStringLiteral("contact"));
  contact->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  contact->setFocusPolicy(Qt::StrongFocus);  // a number is copied by keyboard too
  contact->setContextMenuPolicy(Qt::NoContextMenu);
  contact->setAccessibleDescription(entry.name);
  auto* row = new QHBoxLayout;
  row->setSpacing(16);
  row->addWidget(told, 1);
  row->addWidget(contact, 0, Qt::AlignVCenter);
  content().setContentsMargins(20, 4, 20, 6);
  content().addLayout(row);
}

}  // namespace mahfooz::desktop
