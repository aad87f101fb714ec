#pragma once

#include <QtWidgets/QFileDialog>

namespace mahfooz::desktop {

// A file dialog of Qt's own, never the desktop's: the desktop's keeps "recent files" and draws thumbnails. It remembers
// nothing (see QtTraces) and shows names only. Deletes itself when it is closed.
[[nodiscard]] QFileDialog* makePlainDialog(QWidget& page);

// Its parts in the language that is switched on; the title and what its button says are the caller's.
void dressPlainDialog(QFileDialog& dialog, const QString& title, const QString& accept);

// Arranges what is in it, once its modes are set, and opens it.
void openPlainDialog(QFileDialog& dialog);

}  // namespace mahfooz::desktop
