#pragma once

#include <QtCore/QString>

#include <functional>
#include <vector>

namespace mahfooz::desktop {

// A place where files may be chosen in a list of our own (helpdesk and kiosk).
struct Place {
  enum class Kind { Device, Pictures, Videos, Downloads, Home };
  Kind kind = Kind::Device;
  QString path;   // absolute, of a folder
  QString label;  // Device only: as the device calls itself

  friend bool operator==(const Place&, const Place&) = default;
};

// Asked again and again while the list is open: devices come and go.
using PlacesSource = std::function<std::vector<Place>()>;

}  // namespace mahfooz::desktop
