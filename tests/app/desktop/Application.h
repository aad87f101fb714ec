#pragma once

#include <QtWidgets/QApplication>

namespace mahfooz::desktop {

// The one QApplication of a test program, on no screen, with our faces loaded. Made when first asked for.
QApplication& testApplication();

}  // namespace mahfooz::desktop
