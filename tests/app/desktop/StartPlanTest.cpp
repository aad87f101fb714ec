#include "app/desktop/service/PolicyFile.h"
#include "app/desktop/service/StartPlan.h"
#include "core/base/Check.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

#include <sys/stat.h>

namespace mahfooz::desktop {

namespace {

using Kind = PolicyFault::Kind;

// A computer with or without an administrator's policy.
struct Computer {
  QTemporaryDir folder;
  QString systemPolicy = folder.filePath(QStringLiteral("policy.json"));

  QString write(const QString& path, const QByteArray& more) const {
    QFile file(path);
    check(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 1" + (more.isEmpty() ? "" : ", " + more) + "}");
    file.close();
    check(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    return path;
  }
  void decide(const QByteArray& more) const { write(systemPolicy, more); }

  [[nodiscard]] std::variant<StartPlan, PolicyFault> start(const QStringList& words) const {
    const auto options = parseStartOptions(QStringList{QStringLiteral("mahfooz")} + words);
    check(options.has_value());
    return planStart(*options, systemPolicy);
  }
  [[nodiscard]] StartPlan plan(const QStringList& words) const {
    const auto outcome = start(words);
    REQUIRE(std::holds_alternative<StartPlan>(outcome));
    return std::get<StartPlan>(outcome);
  }
  [[nodiscard]] PolicyFault fault(const QStringList& words) const {
    const auto outcome = start(words);
    REQUIRE(std::holds_alternative<PolicyFault>(outcome));
    return std::get<PolicyFault>(outcome);
  }
};

const QByteArray kCode =
    "\"operatorCode\": "
    "\"$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g\"";

const QString kHelpdesk = QStringLiteral("--helpdesk");
const QString kKiosk = QStringLiteral("--kiosk");
const QString kPolicy = QStringLiteral("--policy");

}  // namespace

TEST_CASE("without a policy the command line decides and home is the usual mode") {
  const Computer computer;
  CHECK(computer.plan({}).mode == Mode::Home);
  CHECK(computer.plan({kHelpdesk}).mode == Mode::Helpdesk);
}

TEST_CASE("the mode of the policy holds and an option that says otherwise is refused") {
  const Computer computer;
  computer.decide("\"mode\": \"helpdesk\"");
  CHECK(computer.plan({}).mode == Mode::Helpdesk);
  CHECK(computer.plan({kHelpdesk}).mode == Mode::Helpdesk);
  CHECK(computer.fault({kKiosk}) == PolicyFault{Kind::OptionRefused, kKiosk});
}

TEST_CASE("the service of the policy holds and no option leads to another") {
  const Computer computer;
  computer.decide("\"serviceProfile\": \"/etc/mahfooz/office.json\"");
  CHECK(computer.plan({}).options.serviceProfile == QStringLiteral("/etc/mahfooz/office.json"));
  CHECK(computer.fault({QStringLiteral("--practice")}).kind == Kind::OptionRefused);
  CHECK(computer.fault({QStringLiteral("--service"), QStringLiteral("mine.json")}).kind == Kind::OptionRefused);
}

TEST_CASE("a person's own policy is taken only where the administrator has none") {
  const Computer computer;
  const QString own = computer.write(computer.folder.filePath(QStringLiteral("own.json")), "\"mode\": \"helpdesk\"");
  CHECK(computer.plan({kPolicy, own}).mode == Mode::Helpdesk);
  computer.decide({});
  CHECK(computer.fault({kPolicy, own}) == PolicyFault{Kind::OptionRefused, kPolicy});
}

TEST_CASE("an administrator's policy that cannot be read or points nowhere stops the program") {
  const Computer computer;
  check(QFile::link(computer.folder.filePath(QStringLiteral("gone")), computer.systemPolicy));
  CHECK(computer.fault({}).kind == Kind::Unreadable);
  check(QFile::remove(computer.systemPolicy));
  check(QDir().mkdir(computer.systemPolicy));
  CHECK(computer.fault({}).kind == Kind::Unreadable);
}

TEST_CASE("a pipe in the place of the policy does not hang the program") {
  const Computer computer;
  check(::mkfifo(QFile::encodeName(computer.systemPolicy).constData(), 0600) == 0);
  CHECK(computer.fault({}).kind == Kind::Unreadable);
}

TEST_CASE("a policy that others can change is refused") {
  const Computer computer;
  computer.decide({});
  const QByteArray path = QFile::encodeName(computer.systemPolicy);
  for (const mode_t mode : {0620U, 0602U, 0666U}) {
    check(::chmod(path.constData(), mode) == 0);
    CHECK(computer.fault({}).kind == Kind::OpenToOthers);
  }
  check(::chmod(path.constData(), 0644) == 0);
  CHECK(computer.plan({}).mode == Mode::Home);
}

TEST_CASE("a policy in a folder where others can put another one is refused") {
  const Computer computer;
  computer.decide({});
  const QByteArray folder = QFile::encodeName(computer.folder.path());
  check(::chmod(folder.constData(), 0777) == 0);
  CHECK(computer.fault({}).kind == Kind::OpenToOthers);
  check(::chmod(folder.constData(), 01777) == 0);
  CHECK(computer.plan({}).mode == Mode::Home);
  check(::chmod(folder.constData(), 0700) == 0);
}

TEST_CASE("a policy longer than any is refused") {
  const Computer computer;
  computer.decide(QByteArray("\"serviceProfile\": \"/") + QByteArray(70'000, 'a') + "\"");
  CHECK(computer.fault({}).kind == Kind::Unreadable);
}

TEST_CASE("a policy that is named and not there is refused") {
  const Computer computer;
  CHECK(computer.fault({kPolicy, computer.folder.filePath(QStringLiteral("none.json"))}).kind == Kind::NotThere);
}

TEST_CASE("a kiosk that nobody could leave does not start") {
  const Computer computer;
  CHECK(computer.fault({kKiosk}).kind == Kind::NoOperatorCode);
  computer.decide("\"mode\": \"kiosk\"");
  CHECK(computer.fault({}).kind == Kind::NoOperatorCode);
  computer.decide("\"mode\": \"kiosk\", " + kCode);
  CHECK(computer.plan({}).mode == Mode::Kiosk);
}

}  // namespace mahfooz::desktop
