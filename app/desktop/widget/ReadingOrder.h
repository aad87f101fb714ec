#pragma once

#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// Brings Tab and a screen reader into the order of the layouts below a part, which is the order in which one reads, in
// either direction. Qt has them in the order in which the parts were made. Cheap when all is in order already.
void readAsLaidOut(QWidget& part);

}  // namespace mahfooz::desktop
