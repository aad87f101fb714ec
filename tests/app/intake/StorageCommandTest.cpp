#include "app/intake/StorageCommand.h"

#include "tests/app/intake/Databases.h"
#include "tests/support/RunningIntake.h"

#include "core/case/JsonText.h"

#include <catch2/catch.hpp>

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

using namespace mahfooz;
using namespace mahfooz::intake;
using namespace mahfooz::tests;

namespace {

struct Ran {
  int code = -1;
  QByteArray output;
  QByteArray errors;
};

Ran ran(const QStringList& arguments) {
  QProcess process;
  process.start(QStringLiteral(MAHFOOZ_INTAKE), arguments);
  process.waitForFinished(60000);
  return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList words(const char* text) {
  return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// The program on one database and one folder of keys.
class Place {
 public:
  explicit Place(SqlDialect dialect) : m_database(dialect, FreshDatabase::Shape::None) {}
  [[nodiscard]] QStringList storage() const {
    return {QStringLiteral("--database"), m_database.url(), QStringLiteral("--keys"),
            m_folder.filePath(QStringLiteral("keys"))};
  }
  [[nodiscard]] Ran run(const char* command) const { return ran(words(command) + storage()); }
  [[nodiscard]] QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

 private:
  FreshDatabase m_database;
  QTemporaryDir m_folder;
};

cases::Json json(const QByteArray& text) {
  return cases::parseJson(text.toStdString(), static_cast<std::size_t>(text.size())).value();
}

}  // namespace

TEST_CASE("platforms are added, listed and revoked by the program") {
  const Place place(MAHFOOZ_EACH_DATABASE());
  const Ran added = place.run("platform add Example");
  REQUIRE(added.code == 0);
  const auto keys = json(added.output);
  CHECK(keys.size() == 2);
  CHECK(keys["function_key"].get<std::string>().size() == 64);
  CHECK(keys["subscription_key"].get<std::string>().size() == 64);
  CHECK(keys["function_key"] != keys["subscription_key"]);
  CHECK(place.run("platform add Example").code == 1);
  CHECK(json(place.run("platform list").output)[0]["name"] == "Example");
  CHECK(json(place.run("platform list").output)[0]["revoked"] == false);
  CHECK(place.run("platform revoke Example").code == 0);
  CHECK(json(place.run("platform list").output)[0]["revoked"] == true);
  CHECK(place.run("platform revoke Example").code == 1);
  CHECK(place.run("platform add Example").code == 0);
}

TEST_CASE("a backup is written and restored by the program beside a running service") {
  const Place place(SqlDialect::Sqlite);
  const Place other(SqlDialect::Postgres);
  RunningIntake intake(QStringLiteral(MAHFOOZ_INTAKE),
                       place.storage() << QStringLiteral("--listen") << QStringLiteral("127.0.0.1:0"));
  REQUIRE(intake.isListening());
  REQUIRE(place.run("platform add Example").code == 0);
  const QString backup = place.in("backup");
  CHECK(ran(QStringList{QStringLiteral("backup"), backup} + place.storage()).code == 0);
  const QStringList target = other.storage().mid(0, 2) + place.storage().mid(2);
  CHECK(ran(QStringList{QStringLiteral("restore"), backup} + target).code == 0);
  CHECK(json(ran(words("platform list") + target).output)[0]["name"] == "Example");
  CHECK(ran(QStringList{QStringLiteral("restore"), backup} + target).code == 1);
  CHECK(ran(QStringList{QStringLiteral("restore"), backup} + other.storage()).code == 1);  // other keys
}

TEST_CASE("commands of another form are refused and say how to ask") {
  for (const char* command :
       {"platform", "platform add", "platform drop X", "platform add X --keys k", "platform add X --database sqlite:x",
        "platform add X --database nowhere --keys k", "platform list X --database sqlite:x --keys k",
        "backup --database sqlite:x --keys k", "restore a b --database sqlite:x --keys k"}) {
    INFO(command);
    CHECK(std::holds_alternative<UsageError>(parseStorageCommand(words(command))));
  }
  CHECK(std::holds_alternative<HelpWanted>(parseStorageCommand(words("platform --help"))));
  CHECK(std::holds_alternative<UsageError>(parseStorageCommand(
      {QStringLiteral("platform"), QStringLiteral("add"), QStringLiteral("a\nb"), QStringLiteral("--database"),
       QStringLiteral("sqlite:x"), QStringLiteral("--keys"), QStringLiteral("k")})));
}

TEST_CASE("a password in the database's address is never repeated") {
  const QTemporaryDir folder;
  const QString url = QStringLiteral("postgresql://me:hunter2secret@127.0.0.1:1/cases");
  const QStringList keys{QStringLiteral("--keys"), folder.filePath(QStringLiteral("keys"))};
  for (const QStringList& arguments :
       {QStringList{QStringLiteral("--database"), url} + keys,
        words("platform list --database") + QStringList{url} + keys, QStringList{url},
        QStringList{QStringLiteral("--database=") + url},
        words("platform add X --database") + QStringList{url + QStringLiteral("?x=y")} + keys}) {
    const Ran result = ran(arguments);
    CHECK(result.code != 0);
    CHECK_FALSE(result.output.contains("hunter2"));
    CHECK_FALSE(result.errors.contains("hunter2"));
  }
}
