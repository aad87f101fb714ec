#include "app/desktop/window/MainWindow.h"

#include "app/desktop/look/Look.h"
#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/widget/ReadingOrder.h"
#include "app/desktop/widget/Shown.h"

#include <QtCore/QEvent>
#include <QtGui/QIcon>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

namespace {

// Fits a screen of 1024 x 600 with room for a task bar; the smallest is what the longest header needs.
constexpr QSize kFirstSize(1040, 720);
constexpr QSize kSmallestSize(860, 480);

}  // namespace

MainWindow::MainWindow(const PageContext& context)
    : m_context(context),
      m_exit(
          *this, [this] { wipeAll(); }, afterQuickExit()),
      m_pages(new PageStack(context)),
      m_barParts(new QHBoxLayout),
      m_brand(new Text("brand")),
      m_badge(new Text("badge")),
      m_strip(new LookStrip(context.appearance)),
      m_look(new Button("quiet", IconName::TextSize)),
      m_language(new Button("quiet", IconName::Globe)),
      m_close(new Button("exit", IconName::Exit)) {
  auto* centre = new QWidget;
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(m_strip);
  column->addWidget(m_pages, 1);
  setCentralWidget(centre);
  connect(m_pages, &PageStack::copyAsked, &m_clipboard, &ClipboardKeeper::copy);
  connect(m_pages, &PageStack::finishAsked, this, &MainWindow::startAgain);
  connect(&m_context.flow, &PageFlow::changed, this, &MainWindow::show);
  connect(&m_context.session.door(), &ServiceDoor::changed, this, &MainWindow::showDoor);
  setWindowIcon(QIcon(QStringLiteral(":/icons/mahfooz.svg")));
  setMinimumSize(kSmallestSize);
  resize(kFirstSize);
  retranslate();
  if (m_context.mode == Mode::Kiosk) m_pages->makeThoseOfKiosk();
  show(m_context.flow.current());
}

QWidget* MainWindow::makeBar() {
  auto* bar = new QFrame;
  bar->setProperty("role", QStringLiteral("header"));
  m_bar = new QHBoxLayout(bar);
  m_bar->addWidget(makeName());
  m_bar->addStretch(1);
  m_bar->addWidget(makeSwitches());
  m_strip->hide();
  connect(m_look, &Button::clicked, this, [this] { m_strip->setVisible(m_strip->isHidden()); });
  connect(m_language, &Button::clicked, this, [this] { m_context.language.toggle(); });
  connect(m_close, &Button::clicked, &m_exit, &QuickExit::leave);
  connect(&m_exit, &QuickExit::left, this, &MainWindow::left);
  return bar;
}

QWidget* MainWindow::makeName() {
  auto* name = new QWidget;
  auto* row = new QHBoxLayout(name);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(14);
  for (Text* words : {m_brand, m_badge})
    words->setWordWrap(false);
  row->addWidget(new IconLabel(IconName::Shield, IconTone::Accent, 28));
  row->addWidget(m_brand);
  row->addWidget(m_badge, 0, Qt::AlignVCenter);
  row->addStretch(1);
  return name;
}

// The same three in the same order on every page, the quick exit at the end of the line.
QWidget* MainWindow::makeSwitches() {
  auto* switches = new QWidget;
  auto* row = new QHBoxLayout(switches);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(10);
  row->addStretch(1);
  row->addLayout(m_barParts);
  row->addWidget(m_look);
  row->addWidget(m_language);
  row->addWidget(m_close);
  return switches;
}

void MainWindow::show(Page page) {
  if (page == Page::Welcome) wipe();  // the beginning is a beginning: nothing of before is behind it
  PageFrame& frame = this->page(page);
  m_pages->setCurrentWidget(&frame);
  frame.arrive();
  readAsLaidOut(*centralWidget());
  Q_EMIT pageShown(&frame);
}

void MainWindow::addToBar(QWidget* part) {
  m_barParts->addWidget(part);
  sayBar();
  readAsLaidOut(*centralWidget());
}

void MainWindow::addBelow(QWidget* part) {
  centralWidget()->layout()->addWidget(part);
}

void MainWindow::focusFirst() {
  currentPage().arrive();
}

void MainWindow::startAgain() {
  // At home it is the same person who goes on, perhaps to paste the number somewhere.
  m_context.mode == Mode::Home ? wipe() : wipeAll();
  m_context.language.forgetPerson();
  m_context.appearance.forgetPerson();
  m_strip->hide();
  m_context.flow.open(Page::Welcome);
  currentPage().arrive();  // also when it was open already: the language may be asked anew
  Q_EMIT startedAgain();
}

// A kiosk stays: what is behind the cover is then the next person's beginning.
std::function<void()> MainWindow::afterQuickExit() {
  if (m_context.mode != Mode::Kiosk) return {};
  return [this] {
    startAgain();
    retranslate();  // the title, which the cover took away
  };
}

void MainWindow::wipe() {
  m_pages->forget();
  m_context.session.wipe();
}

// Notes live on when a case is over, and go with everything else when the program closes.
void MainWindow::wipeAll() {
  wipe();
  m_context.notes.clear();
  m_clipboard.clearOurs();
}

void MainWindow::showDoor() {
  const ServiceLink* link = m_context.session.door().link();
  setShown(*m_badge, link != nullptr && link->profile().practice);
}

// Where Tab leads is in sight as a whole, also when it comes from outside of what is scrolled.
bool MainWindow::focusNextPrevChild(bool next) {
  const bool moved = QMainWindow::focusNextPrevChild(next);
  if (moved && currentPage().isAncestorOf(focusWidget())) currentPage().bringIntoSight(*focusWidget());
  return moved;
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::StyleChange) sayBar();
}

void MainWindow::retranslate() {
  setWindowTitle(tr("Mahfooz"));
  m_brand->setText(tr("Mahfooz"));
  const bool urdu = m_context.language.language() == cases::Language::Urdu;
  m_language->setText(urdu ? QStringLiteral("English") : QStringLiteral("اردو"));
  m_language->setProperty("speaks", urdu ? QStringLiteral("en") : QStringLiteral("ur"));
  m_language->style()->unpolish(m_language);
  m_language->style()->polish(m_language);
  m_look->setAccessibleName(tr("Text size and colours"));
  m_look->setToolTip(tr("Text size and colours"));
  m_strip->retranslate();
  m_close->setText(tr("Close now"));
  m_close->setToolTip(tr("Hides and closes everything at once. Also: press Shift three times."));
  sayBar();
  showDoor();
}

// One line however large the text is and whatever a mode adds: the page below needs the room, and the quick exit its
// place. What an icon says as well gives way first.
void MainWindow::sayBar() {
  const bool large = Look::tokens().stacked;
  const int aboveAndBelow = large ? 4 : 8;
  const int beside = large ? 10 : 28;
  m_bar->setContentsMargins(beside, aboveAndBelow, beside, aboveAndBelow);
  setShown(*m_brand, !large);
  m_look->setText(large ? QString() : tr("Text"));
  for (Button* button : m_bar->parentWidget()->findChildren<Button*>())
    button->showKeys(!large);
  const QString whole = tr("Practice: nothing real is sent");
  m_badge->setText(large || m_context.mode == Mode::Helpdesk ? tr("Practice only") : whole);
  m_badge->setAccessibleName(whole);
  m_badge->setToolTip(whole);
}

}  // namespace mahfooz::desktop
