#pragma once

#include <QtGui/QColor>

namespace mahfooz::desktop {

// The contrast ratio of WCAG 2.2, 1 to 21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

constexpr double kTextContrast = 4.5;  // 1.4.3
constexpr double kPartContrast = 3.0;  // 1.4.11: edges, states, the focus

}  // namespace mahfooz::desktop
