#include "app/desktop/words/LocaleWords.h"

#include "core/text/LocaleText.h"

namespace mahfooz::desktop {

namespace {

std::string_view codeOf(cases::Language language) {
  return language == cases::Language::Urdu ? "ur" : "en";
}

}  // namespace

QString listWords(const QStringList& parts, cases::Language language) {
  std::vector<std::string> texts;
  for (const QString& part : parts)
    texts.push_back(part.toStdString());
  return QString::fromStdString(text::listText(texts, codeOf(language)));
}

QString dateWords(const QString& isoDate, cases::Language language) {
  return QString::fromStdString(text::dateText(isoDate.toStdString(), codeOf(language)));
}

}  // namespace mahfooz::desktop
