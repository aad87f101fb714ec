#include "tests/app/desktop/Application.h"

#include "app/desktop/look/Fonts.h"
#include "core/base/Check.h"

namespace mahfooz::desktop {

QApplication& testApplication() {
  static int argumentCount = 1;
  static char name[] = "test";
  static char* arguments[] = {name, nullptr};
  // Never destroyed: at the end of the process Qt's own statics may already be gone.
  static auto* application = new QApplication(argumentCount, arguments);
  static const bool loaded = loadFonts();
  check(loaded);
  return *application;
}

}  // namespace mahfooz::desktop
