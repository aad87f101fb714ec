#include "app/desktop/widget/Button.h"

#include "app/desktop/look/Look.h"

#include <QtCore/QEvent>
#include <QtGui/QIcon>
#include <QtGui/QPainter>

namespace mahfooz::desktop {

namespace {

constexpr int kIconPixels = 22;
constexpr int kIconGap = 8;  // on the side of the words

QColor iconColour(const QString& role) {
  const Tokens& tokens = Look::tokens();
  if (role == QLatin1String("primary") || role == QLatin1String("large")) return tokens.onAccent;
  return role == QLatin1String("exit") ? tokens.onExit : tokens.accent;
}

// The icon with its gap beside it: Qt puts almost none between icon and words.
QPixmap withGap(const QPixmap& icon, Qt::LayoutDirection direction) {
  QPixmap wide(QSize(kIconPixels + kIconGap, kIconPixels) * icon.devicePixelRatio());
  wide.setDevicePixelRatio(icon.devicePixelRatio());
  wide.fill(Qt::transparent);
  QPainter painter(&wide);
  painter.drawPixmap(direction == Qt::RightToLeft ? kIconGap : 0, 0, icon);
  return wide;
}

}  // namespace

Button::Button(const char* role, QWidget* parent) : QPushButton(parent) {
  setProperty("role", QString::fromLatin1(role));
  setAutoDefault(true);
  setCursor(Qt::PointingHandCursor);
}

Button::Button(const char* role, IconName icon, QWidget* parent) : Button(role, parent) {
  m_icon = icon;
  setIconSize(QSize(kIconPixels + kIconGap, kIconPixels));
  draw();
}

void Button::changeEvent(QEvent* event) {
  QPushButton::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) draw();
}

void Button::draw() {
  if (!m_icon) return;
  const QString role = property("role").toString();
  const auto drawn = [this](const QColor& colour) {
    return withGap(drawIcon(*m_icon, colour, kIconPixels, devicePixelRatioF(), layoutDirection()), layoutDirection());
  };
  QIcon icon(drawn(iconColour(role)));
  icon.addPixmap(drawn(Look::tokens().muted), QIcon::Disabled);
  setIcon(icon);
}

}  // namespace mahfooz::desktop
