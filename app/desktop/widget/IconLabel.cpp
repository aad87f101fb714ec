#include "app/desktop/widget/IconLabel.h"

#include "app/desktop/look/Look.h"
#include "app/desktop/widget/Spoken.h"

#include <QtCore/QEvent>

namespace mahfooz::desktop {

namespace {

QColor colourOf(IconTone tone) {
  const Tokens& tokens = Look::tokens();
  switch (tone) {
    case IconTone::Accent:
      return tokens.accent;
    case IconTone::Muted:
      return tokens.muted;
    case IconTone::Text:
      return tokens.text;
    case IconTone::Warning:
      return tokens.onWarningSoft;
    case IconTone::Error:
      return tokens.onErrorSoft;
  }
  return tokens.text;
}

}  // namespace

IconName iconOf(std::optional<MediaKind> kind) noexcept {
  if (!kind) return IconName::File;
  return *kind == MediaKind::Video ? IconName::Video : IconName::Picture;
}

IconLabel::IconLabel(IconName name, IconTone tone, int pixels, QWidget* parent)
    : QLabel(parent), m_name(name), m_tone(tone), m_pixels(pixels) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  speakAs(*this, Spoken::Decoration);
}

void IconLabel::setIcon(IconName name, IconTone tone) {
  if (name == m_name && tone == m_tone) return;
  m_name = name;
  m_tone = tone;
  draw();
}

bool IconLabel::event(QEvent* event) {
  const bool isTaken = QLabel::event(event);
  if (event->type() == QEvent::Polish) draw();
  return isTaken;
}

void IconLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) draw();
}

// Not before anybody looks at it.
void IconLabel::draw() {
  if (!testAttribute(Qt::WA_WState_Polished)) return;
  setPixmap(drawIcon(m_name, colourOf(m_tone), m_pixels, devicePixelRatioF(), layoutDirection()));
}

}  // namespace mahfooz::desktop
