#include "app/desktop/look/Fonts.h"

#include <QtCore/QResource>
#include <QtCore/QStringList>
#include <QtGui/QFontDatabase>

namespace mahfooz::desktop {

namespace {

// Where it lies in the program: the faces are carried as they are, and no copy of them is made.
bool loadFont(const QString& path) {
  const QResource face(path);
  if (!face.isValid() || face.compressionAlgorithm() != QResource::NoCompression) return false;
  const auto* bytes = reinterpret_cast<const char*>(face.data());
  return QFontDatabase::addApplicationFontFromData(QByteArray::fromRawData(bytes, face.size())) >= 0;
}

}  // namespace

bool loadFonts() {
  bool all = true;
  for (const char* file :
       {"MahfoozNastaliq-Regular.ttf", "MahfoozSans-Regular.ttf", "MahfoozSans-Bold.ttf", "MahfoozMono-Regular.ttf"}) {
    all = loadFont(QStringLiteral(":/fonts/") + QString::fromLatin1(file)) && all;
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
