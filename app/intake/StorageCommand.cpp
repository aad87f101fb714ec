#include "app/intake/StorageCommand.h"

#include "app/intake/Backup.h"
#include "app/intake/FeedSecrets.h"
#include "app/intake/KeysFile.h"
#include "app/intake/Log.h"
#include "app/intake/PlatformRegistry.h"
#include "core/case/JsonText.h"
#include "core/case/Timestamp.h"

#include <cstdio>
#include <ctime>

namespace mahfooz::intake {

namespace {

using Action = StorageCommand::Action;

struct Form {
  const char* words;  // how it begins
  Action action;
  bool hasSubject;
};

constexpr Form kForms[] = {
    {"platform add", Action::AddPlatform, true},
    {"platform revoke", Action::RevokePlatform, true},
    {"platform list", Action::ListPlatforms, false},
    {"backup", Action::Backup, true},
    {"restore", Action::Restore, true},
};

const Form* formOf(const QStringList& arguments) {
  for (const Form& form : kForms) {
    const QStringList words = QString::fromLatin1(form.words).split(QLatin1Char(' '));
    if (arguments.mid(0, words.size()) == words) return &form;
  }
  return nullptr;
}

// Takes "--name VALUE" out of the arguments; empty when it is not there.
QString takeOption(QStringList& arguments, const char* name) {
  const auto at = arguments.indexOf(QString::fromLatin1(name));
  if (at < 0 || at + 1 >= arguments.size()) return {};
  const QString value = arguments[at + 1];
  arguments.remove(at, 2);
  return value;
}

int failed(std::string_view reason) {
  logEvent(reason);
  return 1;
}

void print(const cases::Json& json) {
  const std::string text = cases::jsonText(json);
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

// What every command works with.
struct Storage {
  SqlDatabase& database;
  const cases::StorageKeys& keys;
  std::int64_t now;
};

int addPlatform(const Storage& storage, const std::string& name) {
  const std::string function = newPlatformKey();
  const std::string subscription = newPlatformKey();
  const auto added =
      PlatformRegistry(storage.database).add(name, storedKeys(storage.keys, function, subscription), storage.now);
  if (!added) return failed("platform-not-added");
  if (*added == Registered::NameTaken) return failed("platform-exists");
  print({{"function_key", function}, {"subscription_key", subscription}});
  return 0;
}

int revokePlatform(const Storage& storage, const std::string& name) {
  const auto revoked = PlatformRegistry(storage.database).revoke(name, storage.now);
  if (!revoked) return failed("platform-not-revoked");
  return *revoked == Revoked::Now ? 0 : failed("no-such-platform");
}

int listPlatforms(const Storage& storage) {
  const auto platforms = PlatformRegistry(storage.database).list();
  if (!platforms) return failed("platforms-not-listed");
  cases::Json json = cases::Json::array();
  for (const RegisteredPlatform& platform : *platforms)
    json.push_back(
        {{"name", platform.name}, {"added", cases::utcTimestamp(platform.addedAt)}, {"revoked", platform.revoked}});
  print(json);
  return 0;
}

int backup(const Storage& storage, const QString& path) {
  return writeBackup(storage.database, storage.keys, path) ? 0 : failed("backup-not-written");
}

int restore(const Storage& storage, const QString& path) {
  const auto restored = restoreBackup(storage.database, storage.keys, path, storage.now);
  if (!restored) return failed("backup-not-restored");
  return *restored == Restored::All ? 0 : failed("database-not-empty");
}

int run(const StorageCommand& command, const Storage& storage) {
  switch (command.action) {
    case Action::AddPlatform:
      return addPlatform(storage, command.subject.toStdString());
    case Action::RevokePlatform:
      return revokePlatform(storage, command.subject.toStdString());
    case Action::ListPlatforms:
      return listPlatforms(storage);
    case Action::Backup:
      return backup(storage, command.subject);
    case Action::Restore:
      return restore(storage, command.subject);
  }
  return 1;
}

}  // namespace

bool isStorageCommand(const QStringList& arguments) {
  static const QStringList kFirstWords{QStringLiteral("platform"), QStringLiteral("backup"), QStringLiteral("restore")};
  return !arguments.isEmpty() && kFirstWords.contains(arguments.first());
}

std::variant<StorageCommand, UsageError, HelpWanted> parseStorageCommand(const QStringList& arguments) {
  if (arguments.contains(QStringLiteral("--help"))) return HelpWanted();
  QStringList rest = arguments;
  const auto database = parseDatabaseAddress(takeOption(rest, "--database"));
  StorageCommand command;
  command.keysFolder = takeOption(rest, "--keys");
  const Form* form = formOf(rest);
  if (!form) return UsageError{QStringLiteral("platform takes add, revoke or list")};
  if (!database || command.keysFolder.isEmpty()) return UsageError{QStringLiteral("--database and --keys are needed")};
  const auto words = QString::fromLatin1(form->words).count(QLatin1Char(' ')) + 1;
  if (rest.size() != words + (form->hasSubject ? 1 : 0))
    return UsageError{QStringLiteral("%1 takes %2")
                          .arg(QString::fromLatin1(form->words),
                               form->hasSubject ? QStringLiteral("one name or file") : QStringLiteral("nothing more"))};
  command.action = form->action;
  if (form->hasSubject) command.subject = rest.last();
  if (form->action == Action::AddPlatform && !isPlatformName(command.subject.toStdString()))
    return UsageError{QStringLiteral("a platform's name has 1 to 100 bytes, all of which can be seen")};
  command.database = *database;
  return command;
}

int runStorageCommand(const StorageCommand& command) {
  // A fresh service may be given its platforms before it first starts; a backup is restored with keys that are there.
  const auto keys = loadOrMakeKeys(command.keysFolder);
  if (!keys) return failed("keys-not-usable");
  const auto storageKeys = cases::StorageKeys::derive(keys->storageSeed());
  if (!storageKeys) return failed("out-of-memory");
  SqlDatabase database(command.database);
  const bool makesIt = command.action == Action::AddPlatform || command.action == Action::Restore;
  if (!(makesIt ? database.prepare() : database.attach())) return failed("database-not-usable");
  return run(command, {database, *storageKeys, std::time(nullptr)});
}

}  // namespace mahfooz::intake
