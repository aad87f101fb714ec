#include "app/desktop/look/Fonts.h"
#include "app/desktop/look/Look.h"
#include "app/desktop/model/CaseSession.h"
#include "app/desktop/service/HashQueueHasher.h"
#include "app/desktop/window/MainWindow.h"
#include "tests/app/desktop/Fakes.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

#include <fcntl.h>
#include <unistd.h>

namespace mahfooz::desktop {

namespace {

constexpr int kPhotos = 200;
constexpr double kLongest = 50;  // milliseconds: what a hand or an eye takes for a stall

double processorMilliseconds() {
  timespec used{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
  return 1e3 * static_cast<double>(used.tv_sec) + 1e-6 * static_cast<double>(used.tv_nsec);
}

// How long this thread has stood in the queue for a processor (the second number of schedstat, nanoseconds).
double queuedMilliseconds() {
  static const int file = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  char text[128] = {};
  if (file < 0 || ::pread(file, text, sizeof text - 1, 0) <= 0) return 0;
  unsigned long long worked = 0;
  unsigned long long queued = 0;
  return std::sscanf(text, "%llu %llu", &worked, &queued) == 2 ? 1e-6 * static_cast<double>(queued) : 0;
}

// How long the event loop was away with one event. The clock alone says nothing on a computer that does other things
// too: what others took of it is none of ours. So the time is split in three: what the event worked, by the thread's
// own processor time; what it stood in the queue for a processor, which is others' doing; and what is left, in which
// it waited for something: a process, a lock, a disk. Work and waiting are the program's, each alone is a stall.
class MeasuringApplication : public QApplication {
 public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    if (m_inside) return QApplication::notify(receiver, event);
    m_inside = true;
    const double queuedBefore = queuedMilliseconds();
    const double workedBefore = processorMilliseconds();
    QElapsedTimer clock;
    clock.start();
    const bool taken = QApplication::notify(receiver, event);
    const double elapsed = 1e-6 * static_cast<double>(clock.nsecsElapsed());
    const double worked = processorMilliseconds() - workedBefore;
    longest = std::max(longest, elapsed);
    longestWork = std::max(longestWork, worked);
    longestWait = std::max(longestWait, elapsed - worked - (queuedMilliseconds() - queuedBefore));
    m_inside = false;
    return taken;
  }

  double longestWork = 0;
  double longestWait = 0;
  double longest = 0;

 private:
  bool m_inside = false;
};

MeasuringApplication& application() {
  static int argumentCount = 1;
  static char name[] = "test";
  static char* arguments[] = {name, nullptr};
  static auto* application = new MeasuringApplication(argumentCount, arguments);
  static const bool loaded = loadFonts();
  REQUIRE(loaded);
  return *application;
}

// As large as a picture from a chat, with enough in it for a strong code, and like no other one.
void drawPhoto(const QString& path, unsigned seed) {
  std::mt19937 chance(seed);
  QImage picture(1280, 960, QImage::Format_RGB32);
  QPainter painter(&picture);
  for (int i = 0; i < 60; ++i) {
    painter.fillRect(QRect(static_cast<int>(chance() % 1200), static_cast<int>(chance() % 900), 320, 240),
                     QColor::fromRgb(static_cast<QRgb>(chance())));
  }
  painter.end();
  REQUIRE(picture.save(path, "JPG", 85));
}

class RealRun {
 public:
  explicit RealRun(const QStringList& files)
      : m_hasher(QStringLiteral(MAHFOOZ_HASHER)),
        m_preferences(m_folder.filePath(QStringLiteral("preferences.ini"))),
        m_language(m_preferences),
        m_appearance(m_preferences, Shade::Light),
        m_look(m_language, m_appearance),
        m_session(m_door, m_hasher),
        m_window(PageContext{m_session, m_flow, m_language, m_appearance, m_waiting, m_notes, m_updates}) {
    cases::ServiceProfile profile = practiceProfile();
    profile.maximumItems = kPhotos;
    m_door.letIn(profile);
    m_language.choose(cases::Language::Urdu);  // the costlier one to lay out
    m_window.QWidget::show();
    m_flow.open(Page::Choose);
    m_session.files().add(files);
  }

  // The page of the codes while all of them are made.
  void makeCodes() {
    QEventLoop loop;
    QObject::connect(&m_session.codes(), &FingerprintSession::stateChanged, &loop, [&] {
      if (m_session.codes().state() == FingerprintSession::State::Done)
        QTimer::singleShot(200, &loop, &QEventLoop::quit);
    });
    QTimer::singleShot(0, &loop, [this] {
      m_session.makeCodes();
      m_flow.open(Page::Codes);
    });
    loop.exec();
  }

  [[nodiscard]] int strong() const {
    return static_cast<int>(std::ranges::count_if(
        m_session.codes().items(), [](const CodeItem& item) { return item.state == CodeState::Strong; }));
  }

 private:
  QTemporaryDir m_folder;
  FakeDoor m_door;
  HashQueueHasher m_hasher;
  Preferences m_preferences;
  LanguageSwitch m_language;
  Appearance m_appearance;
  Look m_look;
  mutable CaseSession m_session;
  PageFlow m_flow;
  FakeWaitingCases m_waiting;
  EvidenceLog m_notes;
  FakeUpdates m_updates;
  MainWindow m_window;
};

}  // namespace

// A stall of the program comes every time; one that a busy computer makes (a page read from the disk, a virtual machine
// that was taken off its processor) does not. So it is one if no run of three is without it.
TEST_CASE("the window is never away for 50 milliseconds while 200 photos are read by the real hashers") {
  MeasuringApplication& measured = application();
  const QTemporaryDir folder;
  QStringList files;
  for (unsigned i = 0; i < kPhotos; ++i) {
    files.append(folder.filePath(QStringLiteral("%1.jpg").arg(i)));
    drawPhoto(files.back(), i);
  }
  bool isSmooth = false;
  for (int attempt = 0; attempt < 3 && !isSmooth; ++attempt) {
    RealRun run(files);
    QApplication::processEvents();
    measured.longest = measured.longestWork = measured.longestWait = 0;
    run.makeCodes();
    CHECK(run.strong() == kPhotos);
    isSmooth = measured.longestWork < kLongest && measured.longestWait < kLongest;
    WARN("longest event: " << measured.longestWork << " ms of work, " << measured.longestWait << " ms of waiting, "
                           << measured.longest << " ms on the clock");
  }
  CHECK(isSmooth);
}

}  // namespace mahfooz::desktop
