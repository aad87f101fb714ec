#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// What is wrong with how a window stands on the screen, one sentence a fault; nothing when all is well:
//   words that are wider or taller than their box, the ink of Nastaliq included
//   parts outside of what holds them, and parts over each other
//   targets below `leastTarget` pixels in either direction
//   an order of Tab, or of a screen reader, that is not the order in which one reads (either direction)
//   a scroll bar where the content fits, and content that cannot be scrolled to
[[nodiscard]] QStringList layoutFaults(QWidget& window, int leastTarget);

// Each of them by itself.
[[nodiscard]] QStringList wordFaults(const QWidget& window);
[[nodiscard]] QStringList placeFaults(const QWidget& window);
[[nodiscard]] QStringList targetFaults(const QWidget& window, int least);
[[nodiscard]] QStringList tabOrderFaults(const QWidget& window);
[[nodiscard]] QStringList readingOrderFaults(QWidget& window);
[[nodiscard]] QStringList scrollFaults(const QWidget& window);

// "Button “Send” 120x44+10+20": how a fault names a part.
[[nodiscard]] QString nameOfPart(const QWidget& part);

}  // namespace mahfooz::desktop
