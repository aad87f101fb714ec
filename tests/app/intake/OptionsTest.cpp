#include "app/intake/Options.h"

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
  CHECK(options->host == "127.0.0.1");
  CHECK(options->port == 8080);
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
  CHECK(options->host == "127.0.0.1");
  CHECK(options->port == 0);
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

TEST_CASE("a service off loopback must say how clients reach it securely") {
  CHECK(isRefused("--database sqlite:x --keys y --listen 0.0.0.0:80"));
  CHECK(isRefused("--database sqlite:x --keys y --listen 0.0.0.0:80 --base-url http://example.org"));
  CHECK_FALSE(isRefused("--database sqlite:x --keys y --listen 0.0.0.0:80 --base-url https://example.org"));
}

TEST_CASE("wrong values and unknown options are refused") {
  for (const char* line :
       {"--practice --listen 127.0.0.1", "--practice --listen 127.0.0.1:x", "--practice --listen 127.0.0.1:65536",
        "--practice --listen :80", "--practice --database /tmp/x",
        "--practice --database sqlite:", "--practice --audience children", "--practice --keys", "--practice --unknown",
        "--practice extra", "--practice --base-url ftp://x"}) {
    INFO(line);
    CHECK(isRefused(line));
  }
}

TEST_CASE("help is help") {
  CHECK(std::holds_alternative<HelpWanted>(parsed("--help")));
  for (const char* option : {"--listen", "--database", "--keys", "--write-profile", "--practice", "--audience",
                             "--exit-with-parent", "--dihedral", "--base-url", "--name-en", "--name-ur"}) {
    INFO(option);
    CHECK(usageText().contains(QString::fromLatin1(option)));
  }
}
