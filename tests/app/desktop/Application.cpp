#include "tests/app/desktop/Application.h"

#include "app/desktop/look/Fonts.h"
#include "core/base/Check.h"

namespace mahfooz::desktop {

QApplication& testApplication() {
  static int argumentCount = 1;
  static char name[] = "test";
  static char* arguments[] = {name, nullptr};
  static QApplication application(argumentCount, arguments);
  static const bool loaded = loadFonts();
  check(loaded);
  return application;
}

}  // namespace mahfooz::desktop
