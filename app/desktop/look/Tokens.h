#pragma once

#include "app/desktop/model/Preferences.h"
#include "core/case/Submission.h"

#include <QtGui/QColor>

namespace mahfooz::desktop {

// The colours and sizes of the one style sheet. Words stand on their ground with a contrast of 4.5:1 or more (WCAG 2.2,
// 1.4.3), edges and the focus with 3:1 (1.4.11); a test computes it from the style sheet and from the painted pages.
struct Tokens {
  QColor background;
  QColor surface;
  QColor sunken;  // fields, exact text
  QColor border;  // parts what lies side by side; nothing is lost without it
  QColor edge;    // tells where a field, a button or a handle is
  QColor text;
  QColor muted;
  QColor accent;
  QColor accentStrong;  // under the pointer
  QColor onAccent;
  QColor accentSoft;
  QColor focus;
  QColor warningSoft;
  QColor onWarningSoft;
  QColor errorSoft;
  QColor onErrorSoft;
  QColor exit;
  QColor onExit;

  // Pixels. Nastaliq needs a size 20 to 30 % above Latin to be read as easily.
  int small = 0;
  int body = 0;
  int lead = 0;
  int title = 0;
  int code = 0;
  int typed = 0;     // a code that is typed in
  int exact = 0;     // the exact text
  int contact = 0;   // telephone numbers
  int urduWord = 0;  // the other language's name on its switch
  int englishWord = 0;
  int calmUrdu = 0;  // a kiosk's cards, read from some steps away: their titles, and their words
  int calmEnglish = 0;
  int cardUrdu = 0;
  int cardEnglish = 0;
  int overhang = 0;         // how far a first letter's stroke may stand out of its line: the kaf of Nastaliq
  bool stacked = false;     // what stands side by side stands below each other: the text is that large
  bool boldTitles = false;  // never in Urdu: Nastaliq has no bold of its own
};

[[nodiscard]] Tokens makeTokens(Shade shade, cases::Language language, int textPercent);

}  // namespace mahfooz::desktop
