#pragma once

#include "app/desktop/model/ConsentWords.h"
#include "app/desktop/model/LanguageSwitch.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Card.h"
#include "app/desktop/widget/Text.h"

#include <optional>

namespace mahfooz::desktop {

// The words that a counselor reads aloud, in the window's language, or by its button in the other one: it is the
// listener's language that counts.
class ReadAloudCard : public Card {
  Q_OBJECT

 public:
  explicit ReadAloudCard(const LanguageSwitch& language, QWidget* parent = nullptr);
  void retranslate();
  void forget() { m_chosen.reset(); }

 private:
  [[nodiscard]] cases::Language spoken() const;

  const LanguageSwitch& m_language;
  ConsentWords m_consent;
  std::optional<cases::Language> m_chosen;
  QWidget* m_sheet;
  Text* m_words;
  Button* m_other;
};

}  // namespace mahfooz::desktop
