#include "app/desktop/window/BusTraces.h"

namespace mahfooz::desktop {

void dropBusMessages() {}

}  // namespace mahfooz::desktop
