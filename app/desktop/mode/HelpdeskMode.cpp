#include "app/desktop/mode/HelpdeskMode.h"

#include <QtCore/QEvent>

namespace mahfooz::desktop {

HelpdeskMode::HelpdeskMode(MainWindow& window)
    : QObject(&window),
      m_queue(new Text("muted")),
      m_nextPerson(new Button("secondary")),
      m_keys(window, *m_nextPerson) {
  window.brand().hide();  // the bar's keys need its room on a small screen; the title says it
  m_queue->setWordWrap(false);
  window.addToBar(m_queue);
  window.addToBar(m_nextPerson);
  connect(m_nextPerson, &Button::clicked, &window, &MainWindow::startAgain);
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
  setWaiting(m_waiting);
}

void HelpdeskMode::setWaiting(int count) {
  m_waiting = count;
  m_queue->say(count > 0 ? tr("%n waiting", nullptr, count) : QString());
}

}  // namespace mahfooz::desktop
