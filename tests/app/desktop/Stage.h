#pragma once

#include "app/desktop/kiosk/KioskMode.h"
#include "app/desktop/look/Look.h"
#include "app/desktop/model/CaseSession.h"
#include "app/desktop/window/MainWindow.h"
#include "tests/app/desktop/Fakes.h"

#include <QtCore/QTemporaryDir>

#include <memory>
#include <mutex>
#include <vector>

namespace mahfooz::desktop {

// What is plugged in, for the threads that look. Shared with them: one may still look when its stage is gone.
class Socket {
 public:
  void plugIn(std::vector<Place> places) {
    const std::lock_guard lock(m_lock);
    m_places = std::move(places);
  }
  [[nodiscard]] std::vector<Place> places() {
    const std::lock_guard lock(m_lock);
    return m_places;
  }

 private:
  std::mutex m_lock;
  std::vector<Place> m_places;
};

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

  void plugIn(std::vector<Place> places) { socket->plugIn(std::move(places)); }  // offered at a helpdesk and a kiosk

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
  FakeUpdates updates;
  std::shared_ptr<Socket> socket = std::make_shared<Socket>();
  KioskMode::Clock::time_point now{std::chrono::hours(1)};  // a kiosk's clock
  PageContext context;
  MainWindow window;
  KioskMode* kiosk = nullptr;  // the window's; in Mode::Kiosk
  FakeLink* link = nullptr;
};

}  // namespace mahfooz::desktop
