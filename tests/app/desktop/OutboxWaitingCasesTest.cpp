#include "app/desktop/service/OutboxWaitingCases.h"

#include "core/submit/CasePreparation.h"
#include "core/submit/IntakeClient.h"
#include "tests/support/QtApplication.h"
#include "tests/support/RunningIntake.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

using tests::awaited;
using tests::RunningIntake;

const QString kProgram = QStringLiteral(MAHFOOZ_INTAKE);

// A person's data folder and a service beside it, which can be started again at the same address.
class Place {
 public:
  Place() {
    tests::qtApplication();
    qputenv("XDG_DATA_HOME", in("data").toUtf8());
    RunningIntake intake(kProgram, arguments(QStringLiteral("127.0.0.1:0")));
    REQUIRE(intake.isListening());
    m_profile = submit::readServiceProfile(in("profile.json")).value();
    REQUIRE(intake.terminate() == 0);
  }

  [[nodiscard]] RunningIntake service() const {
    return {kProgram, arguments(QString::fromStdString(m_profile.baseUrl).section(QStringLiteral("//"), 1))};
  }
  [[nodiscard]] const cases::ServiceProfile& profile() const { return m_profile; }
  [[nodiscard]] WaitingCases::Prepared prepared() const {
    submit::CaseDraft draft;
    draft.items = {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}}};
    return std::make_shared<submit::PreparedCase>(submit::prepareCase(m_profile, draft).value());
  }
  [[nodiscard]] QStringList waiting() const {
    return QDir(in("data/mahfooz/outbox")).entryList({QStringLiteral("*.case")}, QDir::Files);
  }
  [[nodiscard]] bool hasData() const { return QFileInfo::exists(in("data/mahfooz")); }

 private:
  [[nodiscard]] QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
  [[nodiscard]] QStringList arguments(const QString& address) const {
    return {QStringLiteral("--listen"),        address,
            QStringLiteral("--database"),      QStringLiteral("sqlite:") + in("cases.sqlite"),
            QStringLiteral("--keys"),          in("keys"),
            QStringLiteral("--write-profile"), in("profile.json")};
  }

  QTemporaryDir m_folder;
  cases::ServiceProfile m_profile;
};

// Runs the event loop until the number of waiting cases is this one.
bool comesTo(OutboxWaitingCases& cases, int count) {
  for (int turns = 0; cases.waiting() != count && turns < 600; ++turns) {
    QEventLoop loop;
    QTimer::singleShot(100, &loop, &QEventLoop::quit);
    loop.exec();
  }
  return cases.waiting() == count;
}

Result<void> keep(OutboxWaitingCases& cases, const Place& place, const WaitingCases::Prepared& prepared) {
  cases.keep(place.profile(), prepared);
  return awaited<Result<void>>(&cases, &WaitingCases::kept).value();
}

}  // namespace

TEST_CASE(
    "a case that is kept lies on the disk before anybody is told so and is delivered by a service that comes back") {
  const Place place;
  OutboxWaitingCases cases;
  cases.start();
  const auto prepared = place.prepared();
  REQUIRE(keep(cases, place, prepared));
  CHECK(place.waiting().size() == 1);
  CHECK(cases.waiting() == 1);
  RunningIntake intake = place.service();
  REQUIRE(intake.isListening());
  CHECK(comesTo(cases, 0));
  CHECK_FALSE(place.hasData());
  submit::IntakeClient client(place.profile());
  auto* call = client.status(prepared->number, prepared->pin);
  const auto status = awaited<Result<cases::CaseStatus>>(call, &submit::StatusCall::finished).value();
  REQUIRE(status);
  CHECK(status->items.size() == 1);
}

TEST_CASE("what an earlier run has kept is counted and delivered by the next one") {
  const Place place;
  {
    OutboxWaitingCases before;
    REQUIRE(keep(before, place, place.prepared()));
    REQUIRE(keep(before, place, place.prepared()));
  }
  OutboxWaitingCases cases;
  cases.start();
  CHECK(comesTo(cases, 2));
  RunningIntake intake = place.service();
  REQUIRE(intake.isListening());
  CHECK(comesTo(cases, 0));
  CHECK(place.waiting().isEmpty());
}

TEST_CASE("what is cleared is gone from the disk and never sent") {
  const Place place;
  OutboxWaitingCases cases;
  cases.start();
  const auto prepared = place.prepared();
  REQUIRE(keep(cases, place, prepared));
  cases.clear();
  CHECK(comesTo(cases, 0));
  CHECK_FALSE(place.hasData());
  RunningIntake intake = place.service();
  REQUIRE(intake.isListening());
  submit::IntakeClient client(place.profile());
  auto* call = client.status(prepared->number, prepared->pin);
  CHECK(awaited<Result<cases::CaseStatus>>(call, &submit::StatusCall::finished).value().error() ==
        Error(ErrorCode::CaseOrPinWrong));
}

TEST_CASE("a disk that takes nothing is told and nothing counts as waiting") {
  const Place place;
  qputenv("XDG_DATA_HOME", "/proc/nowhere");
  OutboxWaitingCases cases;
  const auto kept = keep(cases, place, place.prepared());
  REQUIRE_FALSE(kept);
  CHECK(kept.error() == Error(ErrorCode::OutputFailed));
  CHECK(cases.waiting() == 0);
}

}  // namespace mahfooz::desktop
