#include "app/desktop/model/HelpDirectory.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace mahfooz::desktop {

namespace {

HelpDirectory::Audience audienceOf(const QString& word) {
  if (word == QLatin1String("adults")) return HelpDirectory::Audience::Adults;
  if (word == QLatin1String("minors")) return HelpDirectory::Audience::Minors;
  return HelpDirectory::Audience::Everyone;
}

HelpEntry entryIn(const QJsonObject& object, const QString& language) {
  return {object[QStringLiteral("name")][language].toString(), object[QStringLiteral("contact")].toString(),
          object[QStringLiteral("note")][language].toString()};
}

}  // namespace

HelpDirectory HelpDirectory::parse(const QByteArray& json) {
  HelpDirectory directory;
  const QJsonObject root = QJsonDocument::fromJson(json).object();
  directory.m_lastChecked = root[QStringLiteral("lastChecked")].toString();
  for (const auto& value : root[QStringLiteral("entries")].toArray()) {
    const QJsonObject object = value.toObject();
    directory.m_entries.push_back({audienceOf(object[QStringLiteral("audience")].toString()),
                                   entryIn(object, QStringLiteral("ur")), entryIn(object, QStringLiteral("en"))});
  }
  return directory;
}

HelpDirectory HelpDirectory::embedded() {
  QFile file(QStringLiteral(":/help/directory.json"));
  return file.open(QIODevice::ReadOnly) ? parse(file.readAll()) : HelpDirectory();
}

std::vector<HelpEntry> HelpDirectory::entries(Audience audience, cases::Language language) const {
  std::vector<HelpEntry> entries;
  for (const Stored& stored : m_entries) {
    if (stored.audience == audience)
      entries.push_back(language == cases::Language::Urdu ? stored.urdu : stored.english);
  }
  return entries;
}

}  // namespace mahfooz::desktop
