#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QPainter>

namespace mahfooz::desktop {

// Draws a text as a QR code (ISO/IEC 18004, error correction M), black on white with its quiet zone of four modules
// inside the square. text: Latin letters, digits and "-", at most 100 of them; draws nothing else.
void drawQrCode(QPainter& painter, const QRectF& square, const QString& text);

}  // namespace mahfooz::desktop
