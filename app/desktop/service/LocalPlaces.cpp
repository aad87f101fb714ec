#include "app/desktop/service/LocalPlaces.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

namespace mahfooz::desktop {

namespace {

void addFolder(std::vector<Place>& places, Place::Kind kind, QStandardPaths::StandardLocation location) {
  const QString path = QStandardPaths::writableLocation(location);
  const bool isHome = QDir(path) == QDir::home();  // where a desktop has no such folder
  if (QDir(path).exists() && (!isHome || kind == Place::Kind::Home)) places.push_back({kind, path, {}});
}

std::vector<Place> placesAtHelpdesk() {
  std::vector<Place> places = removableMounts();
  addFolder(places, Place::Kind::Pictures, QStandardPaths::PicturesLocation);
  addFolder(places, Place::Kind::Videos, QStandardPaths::MoviesLocation);
  addFolder(places, Place::Kind::Downloads, QStandardPaths::DownloadLocation);
  addFolder(places, Place::Kind::Home, QStandardPaths::HomeLocation);
  return places;
}

}  // namespace

PlacesSource placesFor(Mode mode) {
  if (mode == Mode::Kiosk) return [] { return removableMounts(); };
  return placesAtHelpdesk;
}

}  // namespace mahfooz::desktop
