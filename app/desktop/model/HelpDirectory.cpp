#include "app/desktop/model/HelpDirectory.h"

#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/LocaleWords.h"
#include "core/text/SearchKey.h"

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

// A number is also found when it is typed without its hyphens.
std::string keyOf(const HelpEntry& entry) {
  QString together = entry.contact;
  together.remove(QLatin1Char('-'));
  return text::searchKey(
      QStringList{entry.name, entry.note, entry.contact, together}.join(QLatin1Char(' ')).toStdString());
}

HelpEntry entryIn(const QJsonObject& object, cases::Language language) {
  const QString code = language == cases::Language::Urdu ? QStringLiteral("ur") : QStringLiteral("en");
  const auto words = [&](const char* part) {
    return withIsolatedRuns(object[QLatin1String(part)][code].toString(), language);
  };
  HelpEntry entry;
  entry.name = words("name");
  entry.contact = object[QStringLiteral("contact")].toString();
  entry.note = words("note");
  entry.hours = words("hours");
  entry.lastChecked = object[QStringLiteral("lastChecked")].toString();
  entry.checkedOn = dateWords(entry.lastChecked, language);
  entry.key = keyOf(entry);
  return entry;
}

}  // namespace

HelpDirectory HelpDirectory::parse(const QByteArray& json) {
  HelpDirectory directory;
  const QJsonObject root = QJsonDocument::fromJson(json).object();
  for (const auto& value : root[QStringLiteral("entries")].toArray()) {
    const QJsonObject object = value.toObject();
    directory.m_entries.push_back({audienceOf(object[QStringLiteral("audience")].toString()),
                                   entryIn(object, cases::Language::Urdu), entryIn(object, cases::Language::English)});
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

std::vector<HelpEntry> HelpDirectory::find(const QString& query, cases::Language language) const {
  const std::string key = text::searchKey(query.toStdString());
  std::vector<HelpEntry> entries;
  for (const Stored& stored : m_entries) {
    const HelpEntry& entry = language == cases::Language::Urdu ? stored.urdu : stored.english;
    if (text::holdsEveryWord(entry.key, key)) entries.push_back(entry);
  }
  return entries;
}

}  // namespace mahfooz::desktop
