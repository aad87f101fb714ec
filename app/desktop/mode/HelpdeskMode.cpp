#include "app/desktop/mode/HelpdeskMode.h"

#include <QtCore/QEvent>

namespace mahfooz::desktop {

HelpdeskMode::HelpdeskMode(MainWindow& window, WaitingCases& waiting)
    : QObject(&window),
      m_waiting(waiting),
      m_queue(new Text("muted")),
      m_nextPerson(new Button("secondary")),
      m_keys(window, *m_nextPerson) {
  window.brand().hide();  // the bar's keys need its room on a small screen; the title says it
  m_queue->setWordWrap(false);
  window.addToBar(m_queue);
  window.addToBar(m_nextPerson);
  connect(m_nextPerson, &Button::clicked, &window, &MainWindow::startAgain);
  connect(&waiting, &WaitingCases::changed, this, &HelpdeskMode::sayWaiting);
  m_nextPerson->installEventFilter(this);
  retranslate();
}

bool HelpdeskMode::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  return false;
}

void HelpdeskMode::retranslate() {
  m_nextPerson->setText(tr("Next person"));
  m_nextPerson->setToolTip(tr("Wipes everything and starts again."));
  sayWaiting();
}

void HelpdeskMode::sayWaiting() {
  const int count = m_waiting.waiting() + m_waiting.refused();
  m_queue->say(count > 0 ? tr("%n waiting", nullptr, count) : QString());
}

}  // namespace mahfooz::desktop
