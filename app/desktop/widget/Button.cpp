#include "app/desktop/widget/Button.h"

#include "app/desktop/look/Look.h"
#include "app/desktop/widget/KeyCap.h"

#include <QtCore/QEvent>
#include <QtGui/QIcon>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionButton>
#include <QtWidgets/QStylePainter>

namespace mahfooz::desktop {

namespace {

constexpr int kIconPixels = 22;
constexpr int kIconGap = 8;  // on the side of the words
constexpr int kKeyGap = 10;  // between the words and their keys

QColor wordColour(const QString& role, bool isEnabled) {
  const Tokens& tokens = Look::tokens();
  if (!isEnabled) return tokens.muted;
  if (role == QLatin1String("primary") || role == QLatin1String("large")) return tokens.onAccent;
  return role == QLatin1String("exit") ? tokens.onExit : tokens.muted;
}

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
}

bool Button::event(QEvent* event) {
  const bool isTaken = QPushButton::event(event);
  if (event->type() == QEvent::Polish) draw();
  return isTaken;
}

void Button::changeEvent(QEvent* event) {
  QPushButton::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange ||
      event->type() == QEvent::EnabledChange)
    draw();
}

void Button::setKeys(const QList<QKeySequence>& keys, const QString& shown) {
  if (shown == m_keys.shown()) return;
  m_keys.set(keys, shown);
  setAccessibleDescription(shown);
  updateGeometry();
  update();
}

void Button::showKeys(bool show) {
  if (show == m_showsKeys) return;
  m_showsKeys = show;
  updateGeometry();
  update();
}

QSize Button::sizeHint() const {
  const QSize hint = QPushButton::sizeHint().expandedTo(QSize(kTargetHeight, kTargetHeight));
  const QSize keys = keyCapSize(cap());
  return keys.isEmpty() ? hint : QSize(hint.width() + keys.width() + kKeyGap, hint.height());
}

void Button::paintEvent(QPaintEvent* event) {
  if (cap().isEmpty()) return QPushButton::paintEvent(event);
  QStylePainter painter(this);
  QStyleOptionButton option;
  initStyleOption(&option);
  painter.drawControl(QStyle::CE_PushButtonBevel, option);
  const QRect inside = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
  const QSize keys = keyCapSize(cap());
  const auto direction = layoutDirection();
  const QRect place = QStyle::alignedRect(direction, Qt::AlignTrailing | Qt::AlignVCenter, keys, inside);
  option.rect = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter,
                                    QSize(inside.width() - keys.width() - kKeyGap, inside.height()), inside);
  painter.drawControl(QStyle::CE_PushButtonLabel, option);
  drawKeyCap(painter, place, cap(), wordColour(property("role").toString(), isEnabled()));
}

// Not before anybody looks at it: most buttons change their language and their looks a few times before.
void Button::draw() {
  if (!m_icon || !testAttribute(Qt::WA_WState_Polished)) return;
  const QColor colour = isEnabled() ? iconColour(property("role").toString()) : Look::tokens().muted;
  const QPixmap drawn = drawIcon(*m_icon, colour, kIconPixels, devicePixelRatioF(), layoutDirection());
  QIcon icon;
  icon.addPixmap(withGap(drawn, layoutDirection()), isEnabled() ? QIcon::Normal : QIcon::Disabled);
  setIcon(icon);
}

}  // namespace mahfooz::desktop
