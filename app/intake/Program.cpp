#include "app/intake/Program.h"

#include "app/intake/HttpServer.h"
#include "app/intake/KeysFile.h"
#include "app/intake/Log.h"
#include "app/intake/Metrics.h"
#include "app/intake/Periodically.h"
#include "app/intake/Profile.h"
#include "app/intake/Routes.h"
#include "app/intake/SqlFeedStore.h"
#include "app/intake/Tls.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <optional>
#include <utility>

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

Result<int> bindTo(HttpServer& server, const ListenAddress& address) {
  return server.bind(withoutBrackets(address.host), address.port);
}

// What the service is known by, as one thing that it can be given anew.
struct OwnedIdentity {
  OwnedIdentity(cases::ServiceProfile itsProfile, cases::ServiceKeys itsKeys)
      : profile(std::move(itsProfile)), keys(std::move(itsKeys)) {}
  cases::ServiceProfile profile;
  cases::ServiceKeys keys;
  ServiceIdentity view{profile, keys};
};

// The running program's parts that may change while it runs, and how.
class Reloadable {
 public:
  Reloadable(const Options& options, const cases::ServiceKeys& keys, IntakeService& service, HttpServer& server)
      : m_options(options), m_keys(keys), m_service(service), m_server(server) {}

  // The certificate and its key, where there are such.
  [[nodiscard]] bool loadTls() {
    if (m_options.tlsKey.isEmpty()) return true;
    auto context = TlsContext::load(m_options.tlsCertificate, m_options.tlsKey);
    if (context) m_server.useTls(std::move(*context));
    return context.has_value();
  }

  // A new sealing key. Another signing key or storage seed is no change of ours: nothing stored would fit any more.
  [[nodiscard]] bool loadIdentity() {
    auto keys = loadKeys(m_options.keysFolder);
    if (!keys || keys->signingKey() != m_keys.signingKey() ||
        !std::ranges::equal(keys->storageSeed(), m_keys.storageSeed()))
      return false;
    auto profile = makeProfile(m_options, *keys);
    profile.baseUrl = m_baseUrl;
    const auto identity = std::make_shared<OwnedIdentity>(std::move(profile), std::move(*keys));
    if (!writeProfileOf(identity->profile)) return false;
    m_service.useIdentity(std::shared_ptr<const ServiceIdentity>(identity, &identity->view));
    return true;
  }

  [[nodiscard]] bool writeProfileOf(const cases::ServiceProfile& profile) const {
    return m_options.profileFile.isEmpty() || writeProfile(m_options.profileFile, profile);
  }

  void setBaseUrl(std::string baseUrl) { m_baseUrl = std::move(baseUrl); }

 private:
  const Options& m_options;
  const cases::ServiceKeys& m_keys;
  IntakeService& m_service;
  HttpServer& m_server;
  std::string m_baseUrl;
};

// Until the program is asked to end. What cannot be loaded again stays as it was.
void waitForTheEnd(const Options& options, Reloadable& reloadable, StopSignal& stop) {
  const auto also = options.exitWithParent ? StopSignal::AlsoWhen::InputCloses : StopSignal::AlsoWhen::Never;
  while (stop.wait(also) == StopSignal::Wanted::Reload) {
    logEvent(reloadable.loadTls() ? "tls-reloaded" : "tls-not-reloaded");
    logEvent(reloadable.loadIdentity() ? "keys-reloaded" : "keys-not-reloaded");
  }
  stop.letTheNextOneKill();
}

// Who ends with its parent ends without a trace: the profile goes, and its folder if nothing else is in it.
class ProfileRemoval {
 public:
  explicit ProfileRemoval(const Options& options) : m_path(options.exitWithParent ? options.profileFile : QString()) {}
  ~ProfileRemoval() {
    if (m_path.isEmpty()) return;
    QFile::remove(m_path);
    QDir().rmdir(QFileInfo(m_path).absolutePath());
  }
  ProfileRemoval(const ProfileRemoval&) = delete;
  ProfileRemoval& operator=(const ProfileRemoval&) = delete;

 private:
  const QString m_path;
};

struct Servers {
  HttpServer& main;
  HttpServer& metrics;
};

// From the first moment at which a client can connect to the last.
int serve(const Options& options, Servers servers, Reloadable& reloadable, cases::ServiceProfile& profile,
          StopSignal& stop) {
  if (!reloadable.loadTls()) return failed("tls-not-usable");
  const auto port = bindTo(servers.main, options.listen);
  if (!port || (options.metricsListen && !bindTo(servers.metrics, *options.metricsListen)))
    return failed("cannot-listen");
  profile.baseUrl = baseUrlFor(options, *port);
  reloadable.setBaseUrl(profile.baseUrl);
  servers.main.start();
  if (options.metricsListen) servers.metrics.start();
  if (!reloadable.writeProfileOf(profile)) {
    servers.main.stop();
    return failed("profile-not-written");
  }
  std::puts("listening");
  std::fflush(stdout);
  logEvent("listening");
  waitForTheEnd(options, reloadable, stop);
  servers.main.stop();
  servers.metrics.stop();
  logEvent("stopped");
  return 0;
}

}  // namespace

int runService(Options options, StopSignal& stop) {
  const ProfileRemoval removal(options);
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
  SqlFeedStore feedStore(database, now);
  FeedService feed(*storageKeys, feedStore);
  const Periodically housekeeping(std::chrono::minutes(10), [&] {
    if (!feedStore.forgetTombstones(now())) logEvent("tombstones-not-wiped");
  });
  Metrics metrics;
  Routes routes({service, feed}, metrics,
                options.metricsListen ? Routes::OwnMetrics::No : Routes::OwnMetrics::ToThisComputer);
  MetricsRoutes metricsRoutes(metrics);
  HttpServer server(routes, metrics, options.limits, options.trustedProxies);
  Metrics notCounted;  // reading the metrics is no traffic
  HttpServer metricsServer(metricsRoutes, notCounted, options.limits);
  Reloadable reloadable(options, *keys, service, server);
  return serve(options, {server, metricsServer}, reloadable, profile, stop);
}

}  // namespace mahfooz::intake
