#pragma once

#include "app/desktop/look/Icon.h"
#include "core/base/Fingerprint.h"

#include <QtWidgets/QLabel>

#include <optional>

namespace mahfooz::desktop {

enum class IconTone { Accent, Muted, Text, Warning, Error };

// The icon of a photo, of a video, and of what may be either.
[[nodiscard]] IconName iconOf(std::optional<MediaKind> kind) noexcept;

// A drawn icon beside words that say the same; hidden from screen readers' names for that reason.
class IconLabel : public QLabel {
  Q_OBJECT

 public:
  IconLabel(IconName name, IconTone tone, int pixels, QWidget* parent = nullptr);
  void setIcon(IconName name, IconTone tone);

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void draw();

  IconName m_name;
  IconTone m_tone;
  int m_pixels;
};

}  // namespace mahfooz::desktop
