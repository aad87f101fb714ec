#pragma once

#include "core/base/Result.h"

#include <QtCore/QByteArray>
#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtGui/QPainter>

#include <functional>

namespace mahfooz::desktop {

// A4. Lengths are points (1/72 inch).
inline constexpr QSizeF kPaperPoints(595, 842);

// Paints A4 pages in points, the origin at the top left corner of each; what is called with leads to the next one.
using NewPage = std::function<void()>;
using PaintPages = std::function<void(QPainter&, const NewPage&)>;

[[nodiscard]] QByteArray pdfOf(const PaintPages& paint);

// Writes a file whole or not at all, for the person's eyes only (0600): OutputFailed.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& content);

// To the printer that the computer uses by itself. Empty: there is none, and nothing was printed; else its name. What a
// printer's queue keeps for a while is out of our hands.
[[nodiscard]] QString printPages(const PaintPages& paint);

}  // namespace mahfooz::desktop
