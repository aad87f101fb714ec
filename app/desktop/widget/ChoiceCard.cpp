#include "app/desktop/widget/ChoiceCard.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

ChoiceCard::ChoiceCard(IconName icon, QWidget* parent)
    : QPushButton(parent), m_words(new Text("heading")), m_more(new Text("small")), m_cap(new KeyCap) {
  setProperty("role", QStringLiteral("choice"));
  setAutoDefault(true);
  setCursor(Qt::PointingHandCursor);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(20, 8, 20, 8);
  row->setSpacing(16);
  auto* picture = new IconLabel(icon, IconTone::Accent, 30);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(m_words);
  words->addWidget(m_more);
  row->addWidget(picture, 0, Qt::AlignVCenter);
  row->addLayout(words, 1);
  row->addWidget(m_cap, 0, Qt::AlignVCenter);
  for (QWidget* part :
       {static_cast<QWidget*>(picture), static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_more)}) {
    part->setAttribute(Qt::WA_TransparentForMouseEvents);
  }
}

void ChoiceCard::say(const QString& words, const QString& more) {
  m_words->say(words);
  m_more->say(more);
  setAccessibleName(words);
  setAccessibleDescription(more);
  updateGeometry();
}

void ChoiceCard::setKeys(const QList<QKeySequence>& keys, const QString& shown) {
  m_keys.set(keys, shown);
  setAccessibleDescription(shown.isEmpty() ? m_more->text() : m_more->text() + QLatin1Char(' ') + shown);
  m_cap->say(shown);
  updateGeometry();
}

// As low as one line each: how many lines there are is known for a width only (heightForWidth). Otherwise a page would
// scroll that has room for all.
QSize ChoiceCard::sizeHint() const {
  return {layout()->sizeHint().width(), layout()->minimumSize().height()};
}

QSize ChoiceCard::minimumSizeHint() const {
  return layout()->minimumSize();
}

int ChoiceCard::heightForWidth(int width) const {
  return layout()->heightForWidth(width);
}

}  // namespace mahfooz::desktop
