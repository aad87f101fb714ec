#include "app/desktop/words/Isolated.h"

#include "core/text/Bidi.h"

#include <QtCore/QLocale>

namespace mahfooz::desktop {

namespace {

constexpr char16_t kLeftToRightIsolate = u'\u2066';
constexpr char16_t kFirstStrongIsolate = u'\u2068';
constexpr char16_t kPopIsolate = u'\u2069';

}  // namespace

QString isolatedLtr(const QString& text) {
  return QChar(kLeftToRightIsolate) + text + QChar(kPopIsolate);
}

QString isolated(const QString& text) {
  return QChar(kFirstStrongIsolate) + text + QChar(kPopIsolate);
}

QString withIsolatedRuns(const QString& words, cases::Language language) {
  if (language != cases::Language::Urdu) return words;
  return QString::fromStdString(text::withIsolatedRuns(words.toStdString()));
}

QString sizeText(qint64 bytes) {
  return isolatedLtr(QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat));
}

QString percentText(int permille) {
  return isolatedLtr(QString::number(permille / 10) + u'%');
}

}  // namespace mahfooz::desktop
