#include "app/desktop/kiosk/IdleQuestion.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

IdleQuestion::IdleQuestion(QWidget* parent)
    : QFrame(parent), m_question(new Text("title")), m_left(new Text("lead")), m_stay(new Button("large")) {
  setProperty("role", QStringLiteral("calmScreen"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(36, 36, 36, 36);
  column->setSpacing(18);
  column->addStretch(1);
  for (Text* words : {m_question, m_left}) {
    words->setAlignment(Qt::AlignCenter);
    column->addWidget(words);
  }
  column->addWidget(m_stay, 0, Qt::AlignCenter);
  column->addStretch(1);
  connect(m_stay, &Button::clicked, this, &IdleQuestion::stayed);
  retranslate();
}

void IdleQuestion::setLeft(std::chrono::seconds left) {
  m_seconds = left;
  m_left->setText(tr("In %n second(s) everything here is wiped.", nullptr, static_cast<int>(left.count())));
}

void IdleQuestion::retranslate() {
  m_question->setText(tr("Are you still there?"));
  m_stay->setText(tr("Yes, go on"));
  setLeft(m_seconds);
}

void IdleQuestion::showEvent(QShowEvent* event) {
  QFrame::showEvent(event);
  m_stay->setFocus();
}

void IdleQuestion::mouseReleaseEvent(QMouseEvent*) {
  Q_EMIT stayed();
}

void IdleQuestion::keyReleaseEvent(QKeyEvent* event) {
  if (!event->isAutoRepeat()) Q_EMIT stayed();
}

}  // namespace mahfooz::desktop
