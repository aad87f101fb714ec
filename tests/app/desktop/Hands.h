#pragma once

#include "tests/app/desktop/Stage.h"

#include <QtWidgets/QAbstractButton>

namespace mahfooz::desktop {

// A person at the window of a stage: keys and touches go the way that the window system sends them.

// Lets the window come up, become active and lay itself out.
void showStage(Stage& stage);
void settle();

// A button that can be seen and says these words; a null when there is none.
[[nodiscard]] QAbstractButton* seenButton(Stage& stage, const QString& words);

// The same, waited for: disks are read on other threads.
[[nodiscard]] QAbstractButton* awaitButton(Stage& stage, const QString& words);

// The keys that stand on it; empty when there are none.
[[nodiscard]] QString keysOn(const QAbstractButton& button);

// Presses the keys that stand on the button, once it is there and can be pressed. False when that does not come, or
// there are no keys on it.
[[nodiscard]] bool pressKeysOf(Stage& stage, const QString& words);

// Every page that the window has in this mode.
[[nodiscard]] std::vector<Page> pagesOf(Mode mode);

// The page with as much on it as there can be.
void reach(Stage& stage, Page page);

void pressKeys(Stage& stage, const QKeySequence& keys);
void tap(QWidget& part);  // in its middle

// Everything that is to be read or heard anywhere in the window.
[[nodiscard]] QStringList allWords(Stage& stage);

}  // namespace mahfooz::desktop
