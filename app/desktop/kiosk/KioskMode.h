#pragma once

#include "app/desktop/kiosk/CalmScreen.h"
#include "app/desktop/kiosk/IdleQuestion.h"
#include "app/desktop/kiosk/KioskGuard.h"
#include "app/desktop/kiosk/NumberPad.h"
#include "app/desktop/kiosk/OperatorPanel.h"
#include "app/desktop/mode/ReadAloud.h"
#include "app/desktop/model/IdleWatch.h"
#include "app/desktop/model/OperatorGate.h"
#include "app/desktop/model/Policy.h"
#include "app/desktop/window/MainWindow.h"

#include <memory>

namespace mahfooz::desktop {

// What a kiosk's window has more than the one at home. Dresses a window that was made in Mode::Kiosk, before it is
// shown; lives as long as it.
//
//   calm screen --touch--> the pages --nobody--> "Are you still there?" --nobody--> everything wiped, calm screen
//        |                     ^----------------------touch---------------'
//        '--staff--> operator's code --right--> closed() : the one way out
//
// While codes are being made or sent nobody has to touch anything: that time does not count as idle.
class KioskMode : public QObject {
  Q_OBJECT

 public:
  using Clock = IdleWatch::Clock;

  // policy: with an operator code. now: for tests.
  KioskMode(MainWindow& window, const PageContext& context, const Policy& policy,
            std::function<Clock::time_point()> now = &Clock::now);

  void tick();  // twice a second, by itself
  [[nodiscard]] CalmScreen& calm() { return *m_calm; }
  [[nodiscard]] OperatorGate& gate() { return m_gate; }
  [[nodiscard]] bool isCalm() const { return m_screens->currentWidget() == m_calm; }
  [[nodiscard]] bool asksWhetherIdle() const { return m_screens->currentWidget() == m_question; }

 Q_SIGNALS:
  void closed();  // by an operator; everything is wiped

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void takeWindowOver();
  void makeBar(const Policy& policy);
  void addTouch();
  void begin();
  void becomeCalm();
  void stay();
  void tickPages(IdleWatch::State state);
  void closeKiosk();
  void showPad();
  void givePadRoom();
  void retranslate();
  void readPage();
  [[nodiscard]] bool isBusy() const;

  MainWindow& m_window;
  PageContext m_context;
  std::function<Clock::time_point()> m_now;
  IdleWatch m_watch;
  OperatorGate m_gate;
  KioskGuard* m_guard;  // the window's
  QTimer m_tick;
  NumberPad* m_pad;
  QStackedWidget* m_screens;
  QWidget* m_pages = nullptr;
  CalmScreen* m_calm;
  IdleQuestion* m_question;
  OperatorPanel* m_operator;
  Button* m_listen = nullptr;  // where there is a voice
  ReadAloud* m_voice = nullptr;
};

}  // namespace mahfooz::desktop
