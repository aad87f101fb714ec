#pragma once

namespace mahfooz::desktop {

// Keeps Qt from remembering anything of its own: its file dialog writes the last folder and a history into the person's
// configuration when it closes. Called once, before the first window. Our own Preferences name their file and are not
// touched by this.
void keepQtFromRemembering();

// Qt's warnings can name files; they go nowhere. Ours are error codes on the page.
void keepQtFromTalking();

// What this process and its libraries still hold of the person's when everything else is over is overwritten. Called
// before the QApplication is made: what was registered first for the end of a program is done last.
void leaveNothingAtExit();

}  // namespace mahfooz::desktop
