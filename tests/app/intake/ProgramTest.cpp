#include "core/submit/IntakeClient.h"
#include "tests/app/intake/Samples.h"
#include "tests/support/RunningIntake.h"
#include "tests/support/VideoFingerprints.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

using namespace mahfooz;
using namespace mahfooz::tests;
using submit::IntakeClient;

namespace {

const QString kProgram = QStringLiteral(MAHFOOZ_INTAKE);

class Place {
 public:
  [[nodiscard]] QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
  [[nodiscard]] QStringList lasting() const {
    return {QStringLiteral("--listen"),        QStringLiteral("127.0.0.1:0"),
            QStringLiteral("--database"),      QStringLiteral("sqlite:") + in("cases.sqlite"),
            QStringLiteral("--keys"),          in("keys"),
            QStringLiteral("--write-profile"), in("profile.json")};
  }
  [[nodiscard]] QStringList practice() const {
    return {QStringLiteral("--practice"), QStringLiteral("--write-profile"), in("profile.json")};
  }
  [[nodiscard]] cases::ServiceProfile profile() const {
    const auto profile = submit::readServiceProfile(in("profile.json"));
    REQUIRE(profile);
    return *profile;
  }

 private:
  QTemporaryDir m_folder;
};

Result<cases::Receipt> sent(const cases::ServiceProfile& profile, const submit::PreparedCase& prepared) {
  IntakeClient client(profile);
  const auto result = awaited<Result<cases::Receipt>>(client.submit(prepared), &submit::SubmitCall::finished);
  REQUIRE(result);
  return *result;
}

Result<cases::CaseStatus> asked(const cases::ServiceProfile& profile, const cases::CaseNumber& number,
                                const cases::Pin& pin) {
  IntakeClient client(profile);
  const auto result = awaited<Result<cases::CaseStatus>>(client.status(number, pin), &submit::StatusCall::finished);
  REQUIRE(result);
  return *result;
}

submit::PreparedCase preparedFor(const cases::ServiceProfile& profile, char digit = 'a') {
  return std::move(*submit::prepareCase(profile, draftOfOnePhoto(digit)));
}

}  // namespace

TEST_CASE("the real client and the real service understand each other") {
  const Place place;
  RunningIntake intake(kProgram, place.practice());
  REQUIRE(intake.isListening());
  const auto profile = place.profile();
  CHECK(profile.practice);
  const auto prepared = preparedFor(profile);
  const auto receipt = sent(profile, prepared);
  REQUIRE(receipt);
  CHECK(receipt->number == prepared.number);
  const auto status = asked(profile, prepared.number, prepared.pin);
  REQUIRE(status);
  CHECK(status->status == cases::StatusWord::Received);
  CHECK(status->items.size() == 1);
  CHECK(intake.terminate() == 0);
}

TEST_CASE("the fingerprints of a two-hour video and of photos go to the real service") {
  const Place place;
  const RunningIntake intake(kProgram, place.practice());
  REQUIRE(intake.isListening());
  const auto profile = place.profile();
  submit::CaseDraft draft = draftOfOnePhoto();
  draft.items.resize(9, draft.items.front());
  draft.add(videoOf(kTwoHours));
  const auto prepared = submit::prepareCase(profile, draft);
  REQUIRE(prepared);
  const auto receipt = sent(profile, *prepared);
  REQUIRE(receipt);
  CHECK(receipt->number == prepared->number);
  const auto status = asked(profile, prepared->number, prepared->pin);
  REQUIRE(status);
  REQUIRE(status->items.size() == 10);
  CHECK(status->items[9].kind == MediaKind::Video);
}

TEST_CASE("sending the same case twice gives one case and the same receipt") {
  const Place place;
  const RunningIntake intake(kProgram, place.practice());
  REQUIRE(intake.isListening());
  const auto profile = place.profile();
  const auto prepared = preparedFor(profile);
  const auto first = sent(profile, prepared);
  const auto again = sent(profile, prepared);
  REQUIRE(first);
  REQUIRE(again);
  CHECK(cases::receiptText(*first) == cases::receiptText(*again));
}

TEST_CASE("the same number with other content is a conflict for the client") {
  const Place place;
  const RunningIntake intake(kProgram, place.practice());
  const auto profile = place.profile();
  const auto prepared = preparedFor(profile, 'a');
  REQUIRE(sent(profile, prepared));
  auto submission = *cases::parseSubmission(prepared.text);
  submission.items[0].fingerprints[0].value = std::string(64, 'b');
  submit::PreparedCase other{prepared.number, cases::Pin::random(), cases::submissionText(submission), {}, {}};
  other.sealed = cases::sealSubmission(other.text, profile.sealingKey);
  other.digest = cases::submissionDigest(other.text);
  CHECK(sent(profile, other).error() == Error(ErrorCode::CaseConflict));
}

TEST_CASE("a wrong PIN and a wrong number are one error for the client") {
  const Place place;
  const RunningIntake intake(kProgram, place.practice());
  const auto profile = place.profile();
  const auto prepared = preparedFor(profile);
  REQUIRE(sent(profile, prepared));
  CHECK(asked(profile, cases::CaseNumber::random(), prepared.pin).error() == Error(ErrorCode::CaseOrPinWrong));
  const auto wrong = cases::Pin::parse(prepared.pin.digits()[0] == '0' ? "10000000" : "00000000");
  CHECK(asked(profile, prepared.number, *wrong).error() == Error(ErrorCode::CaseOrPinWrong));
}

TEST_CASE("a restart keeps the keys and the cases") {
  const Place place;
  std::optional<submit::PreparedCase> prepared;
  std::string receipt;
  {
    RunningIntake intake(kProgram, place.lasting());
    REQUIRE(intake.isListening());
    prepared = preparedFor(place.profile());
    receipt = cases::receiptText(sent(place.profile(), *prepared).value());
    CHECK(intake.terminate() == 0);
  }
  RunningIntake again(kProgram, place.lasting());
  REQUIRE(again.isListening());
  CHECK_FALSE(place.profile().practice);
  CHECK(cases::receiptText(sent(place.profile(), *prepared).value()) == receipt);
  CHECK(asked(place.profile(), prepared->number, prepared->pin));
}

TEST_CASE("a case survives a service that is killed") {
  const Place place;
  RunningIntake intake(kProgram, place.lasting());
  REQUIRE(intake.isListening());
  const auto prepared = preparedFor(place.profile());
  REQUIRE(sent(place.profile(), prepared));
  intake.process().kill();
  CHECK(intake.awaitExit() == -1);
  const RunningIntake again(kProgram, place.lasting());
  REQUIRE(again.isListening());
  CHECK(asked(place.profile(), prepared.number, prepared.pin));
}

TEST_CASE("practice forgets everything at its end") {
  const Place place;
  const QTemporaryDir temporary;
  RunningIntake* intake = nullptr;
  {
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", temporary.path().toUtf8());
    intake = new RunningIntake(kProgram, place.practice());
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
  }
  const std::unique_ptr<RunningIntake> owner(intake);
  REQUIRE(intake->isListening());
  CHECK(QDir(temporary.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1);
  REQUIRE(sent(place.profile(), preparedFor(place.profile())));
  CHECK(intake->terminate() == 0);
  CHECK(QDir(temporary.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_CASE("a child of the app ends when the app does and leaves no profile behind") {
  const Place place;
  RunningIntake intake(kProgram, place.practice() << QStringLiteral("--exit-with-parent"));
  REQUIRE(intake.isListening());
  REQUIRE(QFile::exists(place.in("profile.json")));
  intake.process().closeWriteChannel();
  CHECK(intake.awaitExit() == 0);
  CHECK_FALSE(QFile::exists(place.in("profile.json")));
}

TEST_CASE("the log holds no case number and no fingerprint and no address") {
  const Place place;
  RunningIntake intake(kProgram, place.practice());
  REQUIRE(intake.isListening());
  const auto prepared = preparedFor(place.profile(), 'd');
  REQUIRE(sent(place.profile(), prepared));
  REQUIRE(asked(place.profile(), prepared.number, prepared.pin));
  CHECK(intake.terminate() == 0);
  const QByteArray log = intake.process().readAllStandardError();
  CHECK(log.count("\"event\":\"request\"") == 2);
  CHECK(log.contains("\"route\":\"create\",\"status\":201"));
  CHECK(log.contains("\"route\":\"status\",\"status\":200"));
  for (const std::string& secret : {prepared.number.text(), prepared.number.text().substr(0, 4), std::string(8, 'd'),
                                    std::string(prepared.pin.digits()), std::string("127.0.0.1")})
    CHECK_FALSE(log.contains(QByteArray::fromStdString(secret)));
}

TEST_CASE("wrong usage ends with exit code 2 and a service that cannot start with 1") {
  const Place place;
  RunningIntake offLoopback(kProgram, place.practice() << QStringLiteral("--listen") << QStringLiteral("0.0.0.0:0"));
  CHECK_FALSE(offLoopback.isListening());
  CHECK(offLoopback.awaitExit() == 2);
  RunningIntake nowhere(kProgram, {QStringLiteral("--practice"), QStringLiteral("--write-profile"), place.in("no/p")});
  CHECK_FALSE(nowhere.isListening());
  CHECK(nowhere.awaitExit() == 1);
  CHECK_FALSE(QFile::exists(place.in("profile.json")));
}
