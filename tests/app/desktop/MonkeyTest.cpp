// Whoever cannot read pokes at random: random events in each mode, 500 or as many as MAHFOOZ_MONKEY_EVENTS says: keys,
// mouse, touch, wheel, drag and drop, the window manager's orders. No crash, and nothing leads out of the kiosk. The
// seed is fixed, and the events follow from it but for the threads that read disks and check codes;
// MAHFOOZ_MONKEY_ROUNDS=n plays n more rounds, each with a seed of its own. A monkey that sat on one page would prove
// nothing: which pages it met is asked as well.

#include "tests/app/desktop/Application.h"
#include "tests/app/desktop/Hands.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDropEvent>
#include <QtGui/QPointingDevice>
#include <QtGui/QWheelEvent>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMessageBox>

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <random>
#include <set>

namespace mahfooz::desktop {

namespace {

constexpr int kEvents = 500;        // 25 seconds; somebody waits for the result
constexpr int kAllEvents = 20'000;  // when all pages must have been met

int eventCount() {
  const int asked = qEnvironmentVariableIntValue("MAHFOOZ_MONKEY_EVENTS");
  return asked > 0 ? asked : kEvents;
}

class Monkey {
 public:
  Monkey(Mode mode, unsigned seed) : m_mode(mode), m_random(seed) {
    QObject::connect(&m_patience, &QTimer::timeout, [] {
      if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) question->reject();
    });
    m_patience.start(std::chrono::seconds(1));
  }

  void play() {
    for (int event = eventCount(); event > 0; --event) {
      if (!m_stage) enter();
      act();
      if (below(4) == 0) QApplication::processEvents();
      if (m_stage) m_pages.insert(m_stage->flow.current());
      if (m_mode == Mode::Kiosk) REQUIRE_FALSE(m_left);
      if (event % 50 == 0) look();
      if (m_left) leave();
    }
    look();
  }

  [[nodiscard]] int timesLeft() const { return m_timesLeft; }
  [[nodiscard]] const std::set<Page>& pages() const { return m_pages; }

 private:
  int below(int limit) {
    check(limit > 0);
    return static_cast<int>(m_random() % static_cast<unsigned>(limit));
  }

  template <class List>
  auto& oneOf(List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

  void enter() {
    m_stage =
        std::make_unique<Stage>(below(2) == 0 ? cases::Language::Urdu : cases::Language::English, Shade::Light, m_mode);
    m_stage->pick(QStringLiteral("a.jpg"), 1000);
    m_stage->session.files().clear();
    m_stage->plugIn({{Place::Kind::Device, m_stage->folder.path(), QStringLiteral("STICK")}});
    QObject::connect(&m_stage->window, &MainWindow::left, [this] { m_left = true; });
    if (m_stage->kiosk != nullptr) QObject::connect(m_stage->kiosk, &KioskMode::closed, [this] { m_left = true; });
    m_stage->window.resize(1024, 600);
    m_mode == Mode::Kiosk ? m_stage->window.showFullScreen() : m_stage->window.QWidget::show();
    check(QTest::qWaitForWindowActive(&m_stage->window));
  }

  void leave() {
    ++m_timesLeft;
    m_left = false;
    m_stage.reset();
    m_answered = 0;
  }

  // What it saves is not to lie about on the disk of whoever runs this.
  static void keepAtHome(QFileDialog& files) {  // the list of disks has no path of its own
    if (!files.directory().path().startsWith(QDir::homePath())) files.setDirectory(QDir::homePath());
  }

  // Where a hand's events go: a dialog before the window.
  QWindow* target() {
    QWidget* modal = QApplication::activeModalWidget();
    if (auto* files = qobject_cast<QFileDialog*>(modal)) keepAtHome(*files);
    QWidget* window = modal != nullptr ? modal : &m_stage->window;
    if (!window->isVisible()) window->show();  // closed at home: started again
    return window->windowHandle();
  }

  QPoint somewhere(const QWindow& window) {
    QList<QAbstractButton*> buttons = m_stage->window.findChildren<QAbstractButton*>();
    buttons.removeIf([](const QAbstractButton* button) { return !button->isVisible() || !button->isEnabled(); });
    if (below(20) != 0) removeDull(buttons);
    if (buttons.isEmpty() || below(10) < 3) return anywhere(window);
    const QAbstractButton* button = oneOf(buttons);
    const auto leadsOn = [](const QAbstractButton* one) { return one->objectName() == QStringLiteral("next"); };
    const auto next = std::ranges::find_if(buttons, leadsOn);
    if (next != buttons.end() && below(4) == 0) button = *next;  // the one that stands out
    const QPoint place = button->mapTo(button->window(), button->rect().center());
    return QRect(QPoint(), window.size()).contains(place) ? place : anywhere(window);  // it may be scrolled away
  }

  // What stands in the bar on every page: it would be most of what is pressed. Some of it leads away from every page or
  // takes everything off it, and the rest dresses the whole window anew, which takes a hundred times as long as any
  // other event.
  void removeDull(QList<QAbstractButton*>& buttons) {
    MainWindow& window = m_stage->window;
    const QWidget* bar = window.closeButton().parentWidget();
    buttons.removeIf([&window, bar](QAbstractButton* button) {
      const bool inBar = bar->isAncestorOf(button) && button != &window.lookButton();
      return inBar || window.lookStrip().isAncestorOf(button);
    });
  }

  QPoint anywhere(const QWindow& window) { return {below(window.width()), below(window.height())}; }

  // What a press opens or closes is there or gone before the release, and QTest runs the event loop after each: a
  // window that is gone gets nothing more. (QTest's own clicks go on with it.)
  using Window = QPointer<QWindow>;

  // With the letter that it types, and the key of the modifier around it.
  static void strike(const Window& window, Qt::Key key, Qt::KeyboardModifier modifier = Qt::NoModifier) {
    static const std::map<Qt::KeyboardModifier, Qt::Key> kHeld = {{Qt::ShiftModifier, Qt::Key_Shift},
                                                                  {Qt::ControlModifier, Qt::Key_Control},
                                                                  {Qt::AltModifier, Qt::Key_Alt},
                                                                  {Qt::MetaModifier, Qt::Key_Meta}};
    const auto send = [&window](QEvent::Type type, Qt::Key what, Qt::KeyboardModifiers with, const QString& text = {}) {
      if (!window) return;
      qt_handleKeyEvent(window, type, what, with, text);  // as QTest does it
      QApplication::processEvents();
    };
    const bool types = key < 0x7f && (modifier & ~Qt::ShiftModifier) == 0;
    const QString text = types ? QString(QChar(key)).toLower() : QString();
    const auto held = kHeld.find(modifier);
    if (held != kHeld.end()) send(QEvent::KeyPress, held->second, {});
    send(QEvent::KeyPress, key, modifier, text);
    send(QEvent::KeyRelease, key, modifier, text);
    if (held != kHeld.end()) send(QEvent::KeyRelease, held->second, modifier);
  }

  void act() {
    switch (below(16)) {
      case 0:
      case 1:
      case 2:
      case 3:
        return click();
      case 4:
      case 5:
      case 6:
        return type();
      case 7:
        return combination();
      case 8:
        return touch();
      case 9:
        return dragWithMouse();
      case 10:
        return wheel();
      case 11:
        return drop();
      case 12:
        return manage();
      case 13:
        return menu();
      default:
        return world();
    }
  }

  void click() {
    static constexpr std::array kButtons = {Qt::LeftButton, Qt::LeftButton, Qt::LeftButton, Qt::RightButton,
                                            Qt::MiddleButton};
    const Window window = target();
    const Qt::MouseButton button = oneOf(kButtons);
    const QPoint place = somewhere(*window);
    QTest::mousePress(window, button, {}, place);
    if (window) QTest::mouseRelease(window, button, {}, place);
  }

  void type() {
    static constexpr std::array kKeys = {
        Qt::Key_Tab,      Qt::Key_Return,    Qt::Key_Space,    Qt::Key_Escape, Qt::Key_Shift,      Qt::Key_Left,
        Qt::Key_Right,    Qt::Key_Up,        Qt::Key_Down,     Qt::Key_Home,   Qt::Key_End,        Qt::Key_PageUp,
        Qt::Key_PageDown, Qt::Key_Backspace, Qt::Key_0,        Qt::Key_1,      Qt::Key_2,          Qt::Key_5,
        Qt::Key_9,        Qt::Key_K,         Qt::Key_Q,        Qt::Key_Z,      Qt::Key_F1,         Qt::Key_F2,
        Qt::Key_F3,       Qt::Key_F4,        Qt::Key_F5,       Qt::Key_F10,    Qt::Key_F11,        Qt::Key_Menu,
        Qt::Key_Print,    Qt::Key_Super_L,   Qt::Key_HomePage, Qt::Key_Back,   Qt::Key_LaunchMail, Qt::Key_Open,
        Qt::Key_Close};
    const Qt::Key key = oneOf(kKeys);
    // At a helpdesk these two lead to the next person and back: struck as often as others, no case would come to its end.
    const bool leadsAway = m_mode == Mode::Helpdesk && (key == Qt::Key_F2 || key == Qt::Key_Escape);
    if (leadsAway && below(20) != 0) return;
    strike(target(), key);
  }

  void combination() {
    static constexpr std::array kKeys = {Qt::Key_F4, Qt::Key_W, Qt::Key_Q, Qt::Key_Return, Qt::Key_Tab, Qt::Key_Escape,
                                         Qt::Key_A,  Qt::Key_C, Qt::Key_V, Qt::Key_X,      Qt::Key_Z,   Qt::Key_O,
                                         Qt::Key_P,  Qt::Key_S, Qt::Key_N, Qt::Key_Space,  Qt::Key_F,   Qt::Key_D};
    static constexpr std::array<Qt::KeyboardModifier, 4> kModifiers = {Qt::AltModifier, Qt::ControlModifier,
                                                                       Qt::MetaModifier, Qt::ShiftModifier};
    strike(target(), oneOf(kKeys), oneOf(kModifiers));
  }

  void touch() {
    static QPointingDevice* device = QTest::createTouchDevice();
    const Window window = target();
    const QPoint from = somewhere(*window);
    const QPoint to = from + QPoint(below(60) - 30, below(300) - 150);
    QTest::touchEvent(window, device).press(1, from, window);
    if (window) QTest::touchEvent(window, device).move(1, to, window);
    if (window) QTest::touchEvent(window, device).release(1, from, window);
  }

  void dragWithMouse() {
    const Window window = target();
    QTest::mousePress(window, Qt::LeftButton, {}, somewhere(*window));
    if (window) QTest::mouseMove(window, anywhere(*window));
    if (window) QTest::mouseRelease(window, Qt::LeftButton, {}, somewhere(*window));
  }

  void wheel() {
    QWindow* window = target();
    const QPointF at(somewhere(*window));
    QWheelEvent event(at, window->mapToGlobal(at), {}, {0, below(2) == 0 ? 120 : -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(window, &event);
  }

  void drop() {
    target();  // comes up again when it was closed
    QMimeData data;
    static const std::array<const char*, 4> kThings = {"/a.jpg", "/none.jpg", "", "/../.."};
    data.setUrls({QUrl::fromLocalFile(m_stage->folder.path() + QLatin1String(oneOf(kThings))),
                  QUrl(QStringLiteral("https://example.org/a.jpg"))});
    data.setText(QStringLiteral("https://example.org"));
    QList<QWidget*> parts = m_stage->window.findChildren<QWidget*>();
    parts.removeIf([](const QWidget* part) { return !part->isVisible(); });
    QWidget* part = oneOf(parts);
    QDragEnterEvent enter({1, 1}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(part, &enter);
    QDropEvent drop({1, 1}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    if (enter.isAccepted()) QCoreApplication::sendEvent(part, &drop);
  }

  // What a window manager does, and a person by it.
  void manage() {
    QWindow* window = target();
    switch (below(6)) {
      case 0:
        window->close();
        return;
      case 1:
        return window->showMinimized();
      case 2:
        return window->showNormal();
      case 3:
        return window->resize(300 + below(1600), 300 + below(1600));
      case 4:
        return window->lower();
      default:
        return window->setPosition(below(200) - 100, below(200) - 100);
    }
  }

  void menu() {
    QWindow* window = target();
    const QPoint at = somewhere(*window);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, window->mapToGlobal(at));
    QCoreApplication::sendEvent(window, &event);
    QWidget* part = m_stage->window.childAt(at);
    if (part == nullptr) return;
    QContextMenuEvent there(QContextMenuEvent::Keyboard, QPoint(2, 2), part->mapToGlobal(QPoint(2, 2)));
    QCoreApplication::sendEvent(part, &there);
    if (m_mode == Mode::Kiosk) return;  // there it must not come up at all
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
  }

  // The hasher, the service and the time go on.
  void world() {
    switch (below(6)) {
      case 0:
        for (int id = m_answered + 1; id <= m_stage->hasher.paths.size(); ++id)
          m_stage->hasher.succeedLike(id, id % 16, below(101));  // the stand-in has no more pictures
        m_answered = static_cast<int>(m_stage->hasher.paths.size());
        return;
      case 1:
        if (!m_stage->link->drafts.empty()) m_stage->link->answerPrepared();
        return;
      case 2:
        if (m_stage->link->sentNumbers.empty()) return;
        return below(3) == 0 ? m_stage->link->failSubmitted(ErrorCode::NoConnection) : m_stage->link->answerSubmitted();
      case 3:
        return openCase();
      case 4:
        return showNextStep();
      default:
        if (m_stage->kiosk != nullptr) m_stage->wait(std::chrono::seconds(below(below(20) == 0 ? 160 : 20)));
    }
  }

  // Nobody types a number and a PIN that fit by chance.
  void openCase() {
    if (m_stage->flow.current() != Page::MyCase) return;
    cases::ItemStatus item;
    item.kind = MediaKind::Photo;
    item.status = cases::StatusWord::Active;
    m_stage->openCase({item});
  }

  // Nor finds the one picture among the folders and the way to the end before the next person begins: now and then
  // somebody shows the next step, and the service answers.
  void showNextStep() {
    if (m_stage->flow.current() == Page::Choose && m_stage->session.files().isEmpty())
      m_stage->session.files().add({m_stage->folder.filePath(QStringLiteral("a.jpg"))});
    const SubmissionSession::State state = m_stage->session.submission().state();
    const bool isAsked = !m_stage->link->drafts.empty();
    if (isAsked && state == SubmissionSession::State::Preparing) return m_stage->link->answerPrepared();
    const bool isSent = state == SubmissionSession::State::Sending;
    if (isSent && !m_stage->link->sentNumbers.empty()) return m_stage->link->answerSubmitted();
    if (isSent && !m_stage->link->addedNumbers.empty()) return m_stage->link->answerAdded();
    auto* next = m_stage->window.currentPage().findChild<QAbstractButton*>(QStringLiteral("next"));
    if (next != nullptr && next->isVisible() && next->isEnabled()) next->click();
  }

  void look() {
    if (!m_stage) return;
    settle();
    if (m_mode != Mode::Kiosk) return;
    REQUIRE_FALSE(m_left);
    REQUIRE(m_stage->window.isVisible());
    REQUIRE(m_stage->window.isFullScreen());
    REQUIRE(QApplication::activePopupWidget() == nullptr);
    for (const QWidget* window : QApplication::topLevelWidgets()) {
      INFO(window->metaObject()->className());
      REQUIRE((window == &m_stage->window || !window->isVisible()));
    }
    for (const PickedFile& file : m_stage->session.files().files())
      REQUIRE(file.path.startsWith(m_stage->folder.path()));
  }

  Mode m_mode;
  std::mt19937 m_random;
  QTimer m_patience;  // with Qt's file dialog, which waits for an answer inside the event that it asks about
  std::unique_ptr<Stage> m_stage;
  bool m_left = false;
  int m_timesLeft = 0;
  int m_answered = 0;
  std::set<Page> m_pages;
};

int rounds() {
  constexpr int kMost = 10'000;
  return 1 + std::clamp(qEnvironmentVariableIntValue("MAHFOOZ_MONKEY_ROUNDS"), 0, kMost);
}

// Whatever is saved goes into a folder that goes again.
void moveHome() {
  static const QTemporaryDir home;
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "TMPDIR"})
    qputenv(name, QFile::encodeName(home.path()));
  QDir::setCurrent(home.path());
}

// A case from its beginning to its end, a case that is looked at, and the advice.
constexpr std::array kToBeMet = {Page::Before, Page::Who,      Page::Choose, Page::Codes,   Page::Review,   Page::Keep,
                                 Page::MyCase, Page::TakeBack, Page::Help,   Page::Article, Page::Helplines};

int playIn(Mode mode) {
  moveHome();
  testApplication();
  int left = 0;
  std::set<Page> pages;
  for (int round = 0; round < rounds(); ++round) {
    INFO("seed " << 1799 + round);
    Monkey monkey(mode, 1799U + static_cast<unsigned>(round));
    monkey.play();
    left += monkey.timesLeft();
    pages.insert(monkey.pages().begin(), monkey.pages().end());
  }
  if (eventCount() < kAllEvents) return left;
  for (const Page page : kToBeMet) {
    INFO("page " << static_cast<int>(page));
    CHECK(pages.contains(page));
  }
  return left;
}

}  // namespace

TEST_CASE("random events at home end with no crash") {
  const int left = playIn(Mode::Home);
  if (eventCount() >= kAllEvents) CHECK(left > 0);  // Shift three times, or Close now, was among them
}

TEST_CASE("random events at a helpdesk end with no crash") {
  const int left = playIn(Mode::Helpdesk);
  if (eventCount() >= kAllEvents) CHECK(left > 0);
}

TEST_CASE("random events at a kiosk end with no crash and never leave it") {
  CHECK(playIn(Mode::Kiosk) == 0);
}

}  // namespace mahfooz::desktop
