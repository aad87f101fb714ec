#include "app/desktop/widget/StepDots.h"

#include "app/desktop/look/Look.h"

#include <QtGui/QPainter>

namespace mahfooz::desktop {

namespace {

constexpr int kDot = 9;
constexpr int kLong = 26;
constexpr int kGap = 8;

}  // namespace

StepDots::StepDots(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepDots::setStep(int step, int steps, const QString& accessibleWords) {
  m_step = step;
  m_steps = steps;
  setAccessibleName(accessibleWords);
  setToolTip(accessibleWords);
  updateGeometry();
  update();
}

QSize StepDots::sizeHint() const {
  if (m_steps == 0) return {0, kDot};
  return {(m_steps - 1) * (kDot + kGap) + kLong, kDot + 2};
}

void StepDots::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  if (layoutDirection() == Qt::RightToLeft) {
    painter.translate(width(), 0);
    painter.scale(-1, 1);
  }
  const Tokens& tokens = Look::tokens();
  qreal x = 0;
  for (int dot = 1; dot <= m_steps; ++dot) {
    const int length = dot == m_step ? kLong : kDot;
    painter.setBrush(dot <= m_step ? tokens.accent : tokens.edge);
    painter.drawRoundedRect(QRectF(x, 1, length, kDot), kDot / 2.0, kDot / 2.0);
    x += length + kGap;
  }
}

}  // namespace mahfooz::desktop
