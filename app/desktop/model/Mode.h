#pragma once

namespace mahfooz::desktop {

// Where the program runs: at home, beside a counselor, or where anybody may touch it. Pages ask it where they differ.
enum class Mode { Home, Helpdesk, Kiosk };

}  // namespace mahfooz::desktop
