#pragma once

#include "app/intake/DatabaseAddress.h"
#include "app/intake/HttpLimits.h"
#include "app/intake/HttpServer.h"
#include "core/case/ServiceProfile.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace mahfooz::intake {

struct ListenAddress {
  std::string host = "127.0.0.1";
  int port = 0;  // 0: any that is free
};

struct Options {
  ListenAddress listen;
  std::optional<ListenAddress> metricsListen;  // without: /metrics beside the rest, for this computer only
  QString tlsCertificate;                      // files; both or none
  QString tlsKey;
  bool behindProxy = false;  // which speaks TLS for us: plain HTTP off loopback is meant
  HttpServer::TrustedProxies trustedProxies;
  HttpLimits limits;
  std::optional<DatabaseAddress> database;  // none in practice: a fresh file that goes with the program
  QString keysFolder;                       // the same, when empty
  QString profileFile;                      // where the profile is written
  std::string baseUrl;                      // empty: where it listens
  cases::BilingualText name;
  std::vector<cases::AgeThen> audience{cases::AgeThen::Minor, cases::AgeThen::Adult};
  bool dihedral = false;  // the turned and mirrored fingerprints of photos are wanted as well
  bool practice = false;
  bool exitWithParent = false;  // when standard input closes
};

struct UsageError {
  QString message;
};
struct HelpWanted {};

// From the program's arguments without its name.
[[nodiscard]] std::variant<Options, UsageError, HelpWanted> parseOptions(const QStringList& arguments);

}  // namespace mahfooz::intake
