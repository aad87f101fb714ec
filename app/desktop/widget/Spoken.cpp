#include "app/desktop/widget/Spoken.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QLabel>

namespace mahfooz::desktop {

namespace {

constexpr const char* kProperty = "spoken";

QAccessible::Role roleOf(Spoken spoken) {
  switch (spoken) {
    case Spoken::Heading:
      return QAccessible::Heading;
    case Spoken::Page:
      return QAccessible::Grouping;
    case Spoken::News:
      return QAccessible::Notification;
    case Spoken::Decoration:
      return QAccessible::Client;
  }
  return QAccessible::Client;
}

class SpokenPart : public QAccessibleWidget {
 public:
  SpokenPart(QWidget* part, Spoken spoken) : QAccessibleWidget(part, roleOf(spoken)), m_spoken(spoken) {}

  [[nodiscard]] QString text(QAccessible::Text kind) const override {
    const QString own = QAccessibleWidget::text(kind);
    const auto* label = qobject_cast<const QLabel*>(widget());
    return kind == QAccessible::Name && own.isEmpty() && label != nullptr ? label->text() : own;
  }

  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state = QAccessibleWidget::state();
    if (m_spoken == Spoken::Decoration) state.invisible = true;
    state.readOnly = true;
    return state;
  }

 private:
  Spoken m_spoken;
};

QAccessibleInterface* makeSpoken(const QString&, QObject* object) {
  auto* part = qobject_cast<QWidget*>(object);
  if (part == nullptr || !part->property(kProperty).isValid()) return nullptr;
  return new SpokenPart(part, static_cast<Spoken>(part->property(kProperty).toInt()));
}

}  // namespace

void speakAs(QWidget& part, Spoken spoken) {
  static const bool installed = (QAccessible::installFactory(makeSpoken), true);
  part.setProperty(kProperty, installed ? static_cast<int>(spoken) : 0);
}

}  // namespace mahfooz::desktop
