#pragma once

#include "core/case/Submission.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace mahfooz::desktop {

// What a kiosk shows while nobody is there. Data: resources/kiosk/cards.json.
struct AwarenessCard {
  struct Words {
    QString title;
    QString text;
  };
  QString icon;  // of resources/icons
  Words urdu;
  Words english;
  bool helplines = false;  // shows the helplines of HelpDirectory, with their date, in place of a text

  [[nodiscard]] const Words& in(cases::Language language) const noexcept {
    return language == cases::Language::Urdu ? urdu : english;
  }
};

// None when the text is not one.
[[nodiscard]] std::vector<AwarenessCard> parseAwarenessCards(const QByteArray& json);
[[nodiscard]] std::vector<AwarenessCard> embeddedAwarenessCards();

}  // namespace mahfooz::desktop
