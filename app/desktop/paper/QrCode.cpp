#include "app/desktop/paper/QrCode.h"

#include <qrencode.h>

#include <memory>

namespace mahfooz::desktop {

namespace {

constexpr int kQuietModules = 4;  // on each side, as the standard asks

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

void drawQrCode(QPainter& painter, const QRectF& square, const QString& text) {
  const std::unique_ptr<QRcode, FreeCode> code(
      QRcode_encodeString(text.toLatin1().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
  if (!code) return;
  const qreal module = square.width() / (code->width + 2 * kQuietModules);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.fillRect(square, Qt::white);
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      if ((code->data[y * code->width + x] & 1U) == 0) continue;  // the lowest bit: dark
      painter.fillRect(QRectF(square.left() + (x + kQuietModules) * module, square.top() + (y + kQuietModules) * module,
                              module, module),
                       Qt::black);
    }
  }
  painter.restore();
}

}  // namespace mahfooz::desktop
