#include "app/desktop/widget/KeyCap.h"

#include "app/desktop/look/Fonts.h"
#include "app/desktop/look/Look.h"
#include "app/desktop/widget/Spoken.h"

#include <QtGui/QFontMetrics>

namespace mahfooz::desktop {

namespace {

constexpr int kPixels = 13;
constexpr int kPadding = 7;
constexpr int kHeight = 24;

QFont capFont() {
  return textFont(cases::Language::English, kPixels);
}

}  // namespace

QSize keyCapSize(const QString& keys) {
  if (keys.isEmpty()) return {0, 0};
  return {QFontMetrics(capFont()).horizontalAdvance(keys) + 2 * kPadding, kHeight};
}

void drawKeyCap(QPainter& painter, const QRect& place, const QString& keys, const QColor& colour) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(capFont());
  painter.setPen(colour);
  painter.setLayoutDirection(Qt::LeftToRight);
  painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
  painter.drawText(place, Qt::AlignCenter, keys);
  painter.restore();
}

KeyCap::KeyCap(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  speakAs(*this, Spoken::Decoration);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  hide();
}

void KeyCap::say(const QString& keys) {
  m_keys = keys;
  setVisible(!keys.isEmpty());
  updateGeometry();
  update();
}

void KeyCap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  drawKeyCap(painter, rect(), m_keys, Look::tokens().muted);
}

}  // namespace mahfooz::desktop
