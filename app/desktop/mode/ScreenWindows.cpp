#include "app/desktop/mode/PolicyStop.h"

namespace mahfooz::desktop {

bool hasScreen() {
  return true;
}

}  // namespace mahfooz::desktop
