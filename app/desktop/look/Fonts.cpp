#include "app/desktop/look/Fonts.h"

#include <QtCore/QStringList>
#include <QtGui/QFontDatabase>

namespace mahfooz::desktop {

bool loadFonts() {
  bool all = true;
  for (const char* file :
       {"MahfoozNastaliq-Regular.ttf", "MahfoozSans-Regular.ttf", "MahfoozSans-Bold.ttf", "MahfoozMono-Regular.ttf"}) {
    all = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + QString::fromLatin1(file)) >= 0 && all;
  }
  return all;
}

QFont textFont(cases::Language language, int pixels) {
  const QString latin = QStringLiteral("Mahfooz Sans");
  QFont font;
  font.setFamilies(language == cases::Language::Urdu ? QStringList{QStringLiteral("Mahfooz Nastaliq"), latin}
                                                     : QStringList{latin, QStringLiteral("Mahfooz Nastaliq")});
  font.setPixelSize(pixels);
  font.setHintingPreference(QFont::PreferNoHinting);  // joins and dots stay where the designer put them
  return font;
}

}  // namespace mahfooz::desktop
