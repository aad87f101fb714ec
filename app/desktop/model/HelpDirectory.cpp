#include "app/desktop/model/HelpDirectory.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace mahfooz::desktop {

namespace {

HelpDirectory::Audience audienceOf(const QString& word) {
  if (word == QLatin1String("adults")) return HelpDirectory::Audience::Adults;
  if (word == QLatin1String("directory")) return HelpDirectory::Audience::Directory;
  if (word == QLatin1String("minors")) return HelpDirectory::Audience::Minors;
  return HelpDirectory::Audience::Everyone;
}

HelpEntry entryIn(const QJsonObject& object, const QString& language) {
  return {object[QStringLiteral("name")][language].toString(), object[QStringLiteral("contact")].toString(),
          object[QStringLiteral("note")][language].toString(), object[QStringLiteral("hours")][language].toString(),
          object[QStringLiteral("lastChecked")].toString()};
}

}  // namespace

HelpDirectory HelpDirectory::parse(const QByteArray& json) {
  HelpDirectory directory;
  const QJsonObject root = QJsonDocument::fromJson(json).object();
  for (const auto& value : root[QStringLiteral("entries")].toArray()) {
    const QJsonObject object = value.toObject();
    directory.m_entries.push_back({audienceOf(object[QStringLiteral("audience")].toString()),
                                   entryIn(object, QStringLiteral("ur")), entryIn(object, QStringLiteral("en"))});
  }
  const QJsonObject seen = root[QStringLiteral("takeItDown")].toObject();
  directory.m_takeItDown.lastSeen = seen[QStringLiteral("lastSeen")].toString();
  for (const auto& name : seen[QStringLiteral("platforms")].toArray())
    directory.m_takeItDown.names.append(name.toString());
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
