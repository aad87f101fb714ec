#include "app/desktop/kiosk/KioskMode.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScroller>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace mahfooz::desktop {

namespace {

constexpr std::chrono::milliseconds kTick{500};

bool isHuman(QEvent::Type type) {
  return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::MouseMove ||
         type == QEvent::Wheel || type == QEvent::TouchBegin || type == QEvent::TouchUpdate;
}

}  // namespace

KioskMode::KioskMode(MainWindow& window, const PageContext& context, const Policy& policy,
                     std::function<Clock::time_point()> now)
    : QObject(&window),
      m_window(window),
      m_context(context),
      m_now(std::move(now)),
      m_watch(policy.idle, policy.idleWarning),
      m_gate(policy.operatorCode.value(), m_now),
      m_guard(new KioskGuard(window)),
      m_pad(new NumberPad(NumberPad::Shape::Wide)),
      m_screens(new QStackedWidget),
      m_calm(new CalmScreen),
      m_question(new IdleQuestion),
      m_operator(new OperatorPanel(m_gate)) {
  makeBar(policy);
  takeWindowOver();
  addTouch();
  connect(m_calm, &CalmScreen::begun, this, &KioskMode::begin);
  connect(m_calm, &CalmScreen::staffAsked, this, [this] {
    m_watch.touch(m_now());
    m_screens->setCurrentWidget(m_operator);
  });
  connect(m_question, &IdleQuestion::stayed, this, &KioskMode::stay);
  connect(m_operator, &OperatorPanel::cancelled, this, &KioskMode::becomeCalm);
  connect(&m_gate, &OperatorGate::opened, this, &KioskMode::closeKiosk);
  connect(&m_window, &MainWindow::startedAgain, this, &KioskMode::becomeCalm);
  connect(&m_context.language, &LanguageSwitch::changed, this, &KioskMode::retranslate);
  connect(qApp, &QApplication::focusChanged, this, &KioskMode::showPad);
  connect(&m_tick, &QTimer::timeout, this, &KioskMode::tick);
  qApp->installEventFilter(this);
  m_tick.start(kTick);
  retranslate();
  becomeCalm();
}

void KioskMode::makeBar(const Policy& policy) {
  m_window.addBelow(m_pad);
  m_pad->hide();
  connect(&m_window, &MainWindow::pageShown, this, [this] {
    if (m_voice != nullptr) m_voice->stop();
  });
  if (!policy.readAloud) return;
  m_voice = new ReadAloud(*policy.readAloud, this);
  m_listen = new Button("quiet", IconName::Speaker);
  m_window.addToBar(m_listen);
  connect(m_listen, &Button::clicked, this, &KioskMode::readPage);
}

void KioskMode::takeWindowOver() {
  m_pages = m_window.takeCentralWidget();
  for (QWidget* screen :
       {m_pages, static_cast<QWidget*>(m_calm), static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_operator)})
    m_screens->addWidget(screen);
  m_window.setCentralWidget(m_screens);
  m_guard->dress();
}

// A finger on the page moves it; buttons get what Qt makes of touches, a mouse's events. A long text within the page
// has a scroll bar that a finger can hold.
void KioskMode::addTouch() {
  for (QScrollArea* area : m_window.findChildren<QScrollArea*>())
    QScroller::grabGesture(area->viewport(), QScroller::TouchGesture);
  for (QPlainTextEdit* text : m_window.findChildren<QPlainTextEdit*>())
    text->setProperty("touched", true);
}

void KioskMode::begin() {
  m_watch.touch(m_now());
  m_screens->setCurrentWidget(m_pages);
  m_window.focusFirst();
}

void KioskMode::becomeCalm() {
  if (m_voice != nullptr) m_voice->stop();
  m_screens->setCurrentWidget(m_calm);
  m_calm->setFocus();
}

void KioskMode::stay() {
  m_watch.touch(m_now());
  m_screens->setCurrentWidget(m_pages);
}

bool KioskMode::isBusy() const {
  const auto sending = m_context.session.submission().state();
  return m_context.session.codes().state() == FingerprintSession::State::Working ||
         sending == SubmissionSession::State::Preparing || sending == SubmissionSession::State::Sending;
}

void KioskMode::tick() {
  const auto state = m_watch.at(m_now());
  const QWidget* screen = m_screens->currentWidget();
  if (screen == m_pages || screen == m_question) return tickPages(state);
  if (screen != m_operator) return;
  m_operator->showState();
  if (state != IdleWatch::State::Active) becomeCalm();
}

void KioskMode::tickPages(IdleWatch::State state) {
  if (isBusy() && !asksWhetherIdle()) return m_watch.touch(m_now());
  switch (state) {
    case IdleWatch::State::Active:
      return;
    case IdleWatch::State::Warning:
      if (m_voice != nullptr) m_voice->stop();
      m_question->setLeft(m_watch.left(m_now()));
      return m_screens->setCurrentWidget(m_question);
    case IdleWatch::State::Expired:
      return m_window.startAgain();
  }
}

void KioskMode::closeKiosk() {
  m_window.startAgain();
  m_tick.stop();
  m_guard->open();
  Q_EMIT closed();
}

// Watches for people. Where the question stands it answers itself: the touch that stays must not also press what comes
// back below it.
bool KioskMode::eventFilter(QObject*, QEvent* event) {
  if (isHuman(event->type()) && !asksWhetherIdle()) m_watch.touch(m_now());
  return false;
}

void KioskMode::showPad() {
  const QLineEdit* field = codeFieldWithFocus();
  m_pad->setVisible(field != nullptr);
  if (field == nullptr) return;
  m_pad->showLetters(field->property("pad").toString() != QLatin1String("digits"));
  givePadRoom();
}

// On a tall screen the keys take the room that the page has not, so that they are large and not far from the field.
void KioskMode::givePadRoom() {
  constexpr int kTall = 1200;
  auto* column = static_cast<QVBoxLayout*>(m_pad->parentWidget()->layout());
  column->setStretchFactor(m_pad, m_window.height() >= kTall ? 1 : 0);
}

void KioskMode::readPage() {
  if (m_voice->isReading()) return m_voice->stop();
  m_voice->read(wordsOf(m_window.currentPage()), m_context.language.language());
}

void KioskMode::retranslate() {
  m_question->retranslate();
  m_operator->retranslate();
  m_pad->retranslate();
  if (m_listen != nullptr) m_listen->setText(tr("Listen"));
}

}  // namespace mahfooz::desktop
