#include "app/intake/Program.h"

#include "app/intake/HttpServer.h"
#include "app/intake/KeysFile.h"
#include "app/intake/Log.h"
#include "app/intake/Profile.h"
#include "app/intake/SqlCaseStore.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <optional>

namespace mahfooz::intake {

namespace {

int failed(std::string_view step) {
  logEvent(step);
  return 1;
}

// In practice, what has no place gets one that goes with the program: a folder that only its owner can enter.
bool placeInTemporaryFolder(Options& options, std::optional<QTemporaryDir>& folder) {
  if (options.database && !options.keysFolder.isEmpty()) return true;
  folder.emplace(QDir::temp().filePath(QStringLiteral("mahfooz-intake-XXXXXX")));
  if (!folder->isValid()) return false;
  if (!options.database) options.database = sqliteAddress(folder->filePath(QStringLiteral("cases.sqlite")));
  if (options.keysFolder.isEmpty()) options.keysFolder = folder->filePath(QStringLiteral("keys"));
  return true;
}

// "[::1]" in a URL is "::1" to the system.
std::string withoutBrackets(const std::string& host) {
  return host.starts_with('[') && host.ends_with(']') ? host.substr(1, host.size() - 2) : host;
}

// From the first moment at which a client can connect to the last.
int serve(const Options& options, HttpServer& server, cases::ServiceProfile& profile, StopSignal& stop) {
  const auto port = server.bind(withoutBrackets(options.host), options.port);
  if (!port) return failed("cannot-listen");
  profile.baseUrl = baseUrlFor(options, *port);
  server.start();
  if (!options.profileFile.isEmpty() && !writeProfile(options.profileFile, profile)) {
    server.stop();
    return failed("profile-not-written");
  }
  std::puts("listening");
  std::fflush(stdout);
  logEvent("listening");
  stop.wait(options.exitWithParent ? StopSignal::AlsoWhen::InputCloses : StopSignal::AlsoWhen::Never);
  server.stop();
  logEvent("stopped");
  return 0;
}

}  // namespace

int runService(Options options, StopSignal& stop) {
  std::optional<QTemporaryDir> practiceFolder;
  if (!placeInTemporaryFolder(options, practiceFolder)) return failed("no-temporary-folder");
  const auto keys = loadOrMakeKeys(options.keysFolder);
  if (!keys) return failed("keys-not-usable");
  const auto storageKeys = cases::StorageKeys::derive(keys->storageSeed());
  if (!storageKeys) return failed("out-of-memory");
  SqlDatabase database(*options.database);
  if (!database.prepare()) return failed("database-not-usable");
  const auto now = [] { return std::int64_t{std::time(nullptr)}; };
  SqlCaseStore store(database, now);
  cases::ServiceProfile profile = makeProfile(options, *keys);
  IntakeService service(profile, *keys, *storageKeys, store, now);
  HttpServer server(service, HttpLimits());
  return serve(options, server, profile, stop);
}

}  // namespace mahfooz::intake
