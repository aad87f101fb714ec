#pragma once

#include "app/desktop/kiosk/KioskMode.h"
#include "app/desktop/look/Look.h"
#include "app/desktop/model/CaseSession.h"
#include "app/desktop/window/MainWindow.h"
#include "tests/app/desktop/Fakes.h"

#include <QtCore/QTemporaryDir>

namespace mahfooz::desktop {

// The whole window on a service and a hasher that answer to order, so that every page can be brought into every state.
class Stage {
 public:
  Stage(cases::Language chosen, Shade shade, int textPercent = 100, Mode mode = Mode::Home);
  Stage(cases::Language chosen, Shade shade, Mode mode) : Stage(chosen, shade, 100, mode) {}

  // Writes a small file (nobody opens it) into the stage's own folder and picks it.
  void pick(const QString& name, int sizeBytes);

  void at(Page page) { flow.open(page); }
  void reachCodes();                                           // four files picked, the last a video, hashing begun
  void reachReview();                                          // codes made, text prepared
  void reachKeep();                                            // sent and received
  void openCase(const std::vector<cases::ItemStatus>& items);  // on My case
  void reachNoConnection();                                    // a real service that cannot be reached
  void wait(std::chrono::seconds time);                        // of a kiosk's clock

  // "482105" leaves the kiosk; its hash is a cheap one.
  [[nodiscard]] static Policy kioskPolicy();

  QTemporaryDir folder;
  LanguageSwitch language;
  Appearance appearance;
  Look look;
  FakeDoor door;
  FakeHasher hasher;
  CaseSession session;
  PageFlow flow;
  FakeWaitingCases waiting;
  EvidenceLog notes;
  std::vector<Place> places;                                // offered at a helpdesk and a kiosk
  KioskMode::Clock::time_point now{std::chrono::hours(1)};  // a kiosk's clock
  PageContext context;
  MainWindow window;
  KioskMode* kiosk = nullptr;  // the window's; in Mode::Kiosk
  FakeLink* link = nullptr;
};

}  // namespace mahfooz::desktop
