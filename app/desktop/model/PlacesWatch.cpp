#include "app/desktop/model/PlacesWatch.h"

#include "core/submit/AsideThread.h"

#include <chrono>
#include <utility>

namespace mahfooz::desktop {

namespace {

constexpr std::chrono::seconds kLookEvery{2};  // a stick is seen soon after it is put in

}  // namespace

PlacesWatch::PlacesWatch(PlacesSource source, QObject* parent) : QObject(parent), m_source(std::move(source)) {
  m_next.setSingleShot(true);
  m_next.setInterval(kLookEvery);
  connect(&m_next, &QTimer::timeout, this, &PlacesWatch::look);
}

void PlacesWatch::start() {
  if (m_isOn) return;
  m_isOn = true;
  look();
}

void PlacesWatch::stop() {
  m_isOn = false;
  m_next.stop();
}

void PlacesWatch::forget() {
  stop();
  m_hasLooked = false;
  m_places.clear();
}

void PlacesWatch::look() {
  if (!m_isOn || m_isThreadBusy || !m_source) return;
  m_isThreadBusy = true;
  submit::runAside(this, m_source, [this](std::vector<Place> places) { take(std::move(places)); });
}

void PlacesWatch::take(std::vector<Place> places) {
  m_isThreadBusy = false;
  if (!m_isOn) return;
  m_next.start();
  if (m_hasLooked && places == m_places) return;
  m_hasLooked = true;
  m_places = std::move(places);
  Q_EMIT changed();
}

}  // namespace mahfooz::desktop
