#pragma once

#include "core/case/Submission.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace mahfooz::desktop {

// What a counselor reads aloud before a case, sentence by sentence; the last one is the question. In both languages,
// because the window and the two people at it need not speak the same. Data: resources/consent/words.json.
class ConsentWords {
 public:
  // Empty when the text is not one.
  [[nodiscard]] static ConsentWords parse(const QByteArray& json);
  [[nodiscard]] static ConsentWords embedded();

  [[nodiscard]] const QStringList& sentences(cases::Language language) const noexcept;

 private:
  QStringList m_urdu;
  QStringList m_english;
};

}  // namespace mahfooz::desktop
