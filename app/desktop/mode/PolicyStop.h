#pragma once

#include "app/desktop/model/Policy.h"

namespace mahfooz::desktop {

// The program's end when its policy cannot be followed: says why on standard error, in both languages, and in a window
// where there is a screen. Called before there is a QApplication. Gives the exit status, 2.
[[nodiscard]] int stopForPolicy(const PolicyFault& fault, int argumentCount, char** arguments);

// Whether a window could be seen, as far as the environment tells. (mode/Screen....cpp)
[[nodiscard]] bool hasScreen();

}  // namespace mahfooz::desktop
