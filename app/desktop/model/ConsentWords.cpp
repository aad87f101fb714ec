#include "app/desktop/model/ConsentWords.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace mahfooz::desktop {

namespace {

QStringList sentencesIn(const QJsonValue& array) {
  QStringList sentences;
  for (const auto& value : array.toArray())
    sentences.append(value.toString());
  return sentences;
}

}  // namespace

ConsentWords ConsentWords::parse(const QByteArray& json) {
  const QJsonObject words = QJsonDocument::fromJson(json).object()[QStringLiteral("readAloud")].toObject();
  ConsentWords consent;
  consent.m_urdu = sentencesIn(words[QStringLiteral("ur")]);
  consent.m_english = sentencesIn(words[QStringLiteral("en")]);
  return consent;
}

ConsentWords ConsentWords::embedded() {
  QFile file(QStringLiteral(":/consent/words.json"));
  return file.open(QIODevice::ReadOnly) ? parse(file.readAll()) : ConsentWords();
}

const QStringList& ConsentWords::sentences(cases::Language language) const noexcept {
  return language == cases::Language::Urdu ? m_urdu : m_english;
}

}  // namespace mahfooz::desktop
