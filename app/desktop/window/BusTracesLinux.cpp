#include "app/desktop/window/BusTraces.h"

#include <dlfcn.h>

namespace mahfooz::desktop {

// libdbus, which Qt brings along; we do not link it.
void dropBusMessages() {
  using ShutDown = void (*)();
  if (const auto shutDown = reinterpret_cast<ShutDown>(dlsym(RTLD_DEFAULT, "dbus_shutdown"))) shutDown();
}

}  // namespace mahfooz::desktop
