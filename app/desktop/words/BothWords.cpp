#include "app/desktop/words/BothWords.h"

#include <QtCore/QTranslator>

namespace mahfooz::desktop {

BothWords bothWords(const char* context, const char* source) {
  QTranslator urdu;
  const QString english = QString::fromUtf8(source);
  if (!urdu.load(QStringLiteral(":/i18n/mahfooz_ur.qm"))) return {english, english};
  const QString translated = urdu.translate(context, source);
  return {english, translated.isEmpty() ? english : translated};
}

}  // namespace mahfooz::desktop
