#pragma once

#include <QtGui/QColor>
#include <QtGui/QPixmap>

namespace mahfooz::desktop {

// The drawn icons, resources/icons/*.svg: one colour, on a grid of 24.
enum class IconName {
  Shield,
  Lock,
  Picture,
  Video,
  File,
  Check,
  Warning,
  Cross,
  Back,
  Copy,
  Globe,
  Exit,
  Plus,
  Person,
  People,
  Info,
  Send,
  Key,
  Print,
  Help,
  Search,
  Phone,
  Note,
  TextSize,
  Speaker,
};

// Draws an icon. Those that point somewhere are mirrored when reading goes from right to left.
[[nodiscard]] QPixmap drawIcon(IconName name, const QColor& colour, int pixels, qreal devicePixelRatio,
                               Qt::LayoutDirection direction);

}  // namespace mahfooz::desktop
