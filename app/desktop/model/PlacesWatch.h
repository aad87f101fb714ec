#pragma once

#include "app/desktop/model/Places.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace mahfooz::desktop {

// Looks for places again and again while it is on, on a thread of its own and never twice at once.
class PlacesWatch : public QObject {
  Q_OBJECT

 public:
  explicit PlacesWatch(PlacesSource source, QObject* parent = nullptr);

  void start();
  void stop();
  void forget();  // stop(), and nothing found

  [[nodiscard]] bool hasLooked() const noexcept { return m_hasLooked; }
  [[nodiscard]] const std::vector<Place>& places() const noexcept { return m_places; }

 Q_SIGNALS:
  void changed();  // also when the first look is done and found nothing

 private:
  void look();
  void take(std::vector<Place> places);

  PlacesSource m_source;
  QTimer m_next;
  bool m_isOn = false;
  bool m_isThreadBusy = false;
  bool m_hasLooked = false;
  std::vector<Place> m_places;
};

}  // namespace mahfooz::desktop
