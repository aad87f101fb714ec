#include "app/intake/Options.h"

#include "app/intake/KeysCommand.h"
#include "app/intake/Usage.h"

#include <catch2/catch.hpp>

using namespace mahfooz::intake;
using mahfooz::cases::AgeThen;

namespace {

auto parsed(const char* line) {
  return parseOptions(QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

bool isRefused(const char* line) {
  return std::holds_alternative<UsageError>(parsed(line));
}

}  // namespace

TEST_CASE("the command line of a real service is understood") {
  const auto result = parsed(
      "--listen 127.0.0.1:8080 --database sqlite:/var/lib/x.sqlite --keys /etc/keys --write-profile p.json "
      "--base-url https://example.org --audience adults --name-en Example --name-ur مثال");
  const auto* options = std::get_if<Options>(&result);
  REQUIRE(options != nullptr);
  CHECK(options->listen.host == "127.0.0.1");
  CHECK(options->listen.port == 8080);
  CHECK(options->database == sqliteAddress(QStringLiteral("/var/lib/x.sqlite")));
  CHECK(options->keysFolder == QStringLiteral("/etc/keys"));
  CHECK(options->profileFile == QStringLiteral("p.json"));
  CHECK(options->baseUrl == "https://example.org");
  CHECK(options->audience == std::vector<AgeThen>{AgeThen::Adult});
  CHECK(options->name.english == "Example");
  CHECK(options->name.urdu == "مثال");
  CHECK_FALSE(options->practice);
  CHECK_FALSE(options->exitWithParent);
}

TEST_CASE("practice needs nothing else and listens on loopback") {
  const auto result = parsed("--practice --exit-with-parent");
  const auto* options = std::get_if<Options>(&result);
  REQUIRE(options != nullptr);
  CHECK(options->listen.host == "127.0.0.1");
  CHECK(options->listen.port == 0);
  CHECK(options->practice);
  CHECK(options->exitWithParent);
  CHECK(options->audience.size() == 2);
  CHECK_FALSE(options->dihedral);
}

TEST_CASE("a service may ask for dihedral fingerprints") {
  const auto result = parsed("--practice --dihedral");
  const auto* options = std::get_if<Options>(&result);
  REQUIRE(options != nullptr);
  CHECK(options->dihedral);
}

TEST_CASE("practice off loopback is refused") {
  CHECK(isRefused("--practice --listen 0.0.0.0:0"));
  CHECK(isRefused("--practice --listen 192.168.1.5:8080"));
  CHECK(isRefused("--practice --listen example.org:8080"));
  CHECK(isRefused("--practice --listen 0.0.0.0:0 --base-url https://example.org"));
  CHECK_FALSE(isRefused("--practice --listen [::1]:0"));
}

TEST_CASE("a real service without keys or database is refused") {
  CHECK(isRefused(""));
  CHECK(isRefused("--database sqlite:x"));
  CHECK(isRefused("--keys x"));
}

TEST_CASE("a service off loopback speaks TLS or stands behind a proxy that does") {
  const QByteArray real = "--database sqlite:x --keys y --listen 0.0.0.0:80 ";
  const QByteArray url = real + "--base-url https://example.org ";
  CHECK(isRefused(real));
  CHECK(isRefused(url));
  CHECK(isRefused(url + "--behind-proxy"));
  CHECK(isRefused(real + "--behind-proxy --trusted-proxy 192.0.2.1"));
  CHECK(isRefused(real + "--behind-proxy --trusted-proxy 192.0.2.1 --base-url http://example.org"));
  CHECK_FALSE(isRefused(url + "--behind-proxy --trusted-proxy 192.0.2.1 --trusted-proxy 2001:db8::1"));
  CHECK_FALSE(isRefused(url + "--tls-certificate c --tls-key k"));
  CHECK(isRefused(real + "--tls-certificate c --tls-key k"));
  CHECK(isRefused(url + "--tls-certificate c"));
  CHECK(isRefused(url + "--tls-key k"));
  CHECK(isRefused(url + "--tls-certificate c --tls-key k --behind-proxy --trusted-proxy 192.0.2.1"));
}

TEST_CASE("limits and the place of the metrics can be set") {
  const auto result = parsed("--practice --requests-a-minute 7 --connections-an-address 0 --metrics-listen [::1]:9100");
  const auto* options = std::get_if<Options>(&result);
  REQUIRE(options != nullptr);
  CHECK(options->limits.requestsAMinute == 7);
  CHECK(options->limits.connectionsAnAddress == 0);
  REQUIRE(options->metricsListen);
  CHECK(options->metricsListen->host == "[::1]");
  CHECK(options->metricsListen->port == 9100);
}

TEST_CASE("wrong values and unknown options are refused") {
  for (const char* line :
       {"--practice --listen 127.0.0.1", "--practice --listen 127.0.0.1:x", "--practice --listen 127.0.0.1:65536",
        "--practice --listen :80", "--practice --database /tmp/x",
        "--practice --database sqlite:", "--practice --audience children", "--practice --keys", "--practice --unknown",
        "--practice extra", "--practice --base-url ftp://x", "--practice --trusted-proxy example.org",
        "--practice --requests-a-minute -1", "--practice --metrics-listen 9100"}) {
    INFO(line);
    CHECK(isRefused(line));
  }
}

TEST_CASE("help is help in both languages") {
  CHECK(std::holds_alternative<HelpWanted>(parsed("--help")));
  for (const QLocale& locale : {QLocale(QLocale::English), QLocale(QLocale::Urdu)}) {
    const std::string_view usage = usageText(locale);
    for (const char* option : {"--listen",
                               "--database",
                               "--keys",
                               "--write-profile",
                               "--practice",
                               "--audience",
                               "--exit-with-parent",
                               "--dihedral",
                               "--base-url",
                               "--name-en",
                               "--name-ur",
                               "--tls-certificate",
                               "--tls-key",
                               "--behind-proxy",
                               "--trusted-proxy",
                               "--metrics-listen",
                               "--requests-a-minute",
                               "--connections-an-address",
                               "keys rotate",
                               "platform add",
                               "backup",
                               "restore"}) {
      INFO(option);
      CHECK(usage.find(option) != std::string_view::npos);
    }
  }
  CHECK(usageText(QLocale(QLocale::Urdu)) != usageText(QLocale(QLocale::English)));
}

TEST_CASE("the command that rotates keys has one form") {
  const auto keysCommand = [](const char* line) {
    return parseKeysCommand(QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts));
  };
  const auto good = keysCommand("rotate --keys folder");
  REQUIRE(std::holds_alternative<RotateKeys>(good));
  CHECK(std::get<RotateKeys>(good).keysFolder == QStringLiteral("folder"));
  CHECK(std::holds_alternative<HelpWanted>(keysCommand("rotate --help")));
  for (const char* line : {"", "rotate", "rotate --keys", "turn --keys folder", "rotate --keys a b"})
    CHECK(std::holds_alternative<UsageError>(keysCommand(line)));
}
