#pragma once

#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// What a part is to a screen reader where Qt cannot know it (WCAG 2.2, 1.3.1, 4.1.2 and 4.1.3).
enum class Spoken {
  Heading,     // a title; one can jump from one to the next
  Page,        // what belongs together under its accessible name; the name is read when the focus comes in
  News,        // read out when it appears: an error, "Copied", "Nothing found"
  Decoration,  // says nothing that the words beside it do not say: passed over
};

// For a widget of any kind, once, when it is made. A label goes by its text unless it has an accessible name.
void speakAs(QWidget& part, Spoken spoken);

}  // namespace mahfooz::desktop
