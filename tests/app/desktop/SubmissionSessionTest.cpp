#include "app/desktop/model/CaseLookup.h"
#include "app/desktop/model/CaseSession.h"
#include "app/desktop/model/SubmissionSession.h"
#include "tests/app/desktop/Fakes.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

using State = SubmissionSession::State;

TEST_CASE("a case goes from draft to receipt") {
  FakeLink link(practiceProfile());
  SubmissionSession session;
  session.prepare(link, {});
  CHECK(session.state() == State::Preparing);
  CHECK(session.exactText().isEmpty());
  link.answerPrepared();
  CHECK(session.state() == State::Ready);
  CHECK(session.exactText().contains(session.caseNumber()));
  session.send();
  CHECK(session.state() == State::Sending);
  link.answerSubmitted();
  CHECK(session.state() == State::Received);
  CHECK(session.pin().size() == 8);
}

TEST_CASE("a retry after a failed sending keeps the case number") {
  FakeLink link(practiceProfile());
  SubmissionSession session;
  session.prepare(link, {});
  link.answerPrepared();
  session.send();
  link.failSubmitted(ErrorCode::NoConnection);
  CHECK(session.state() == State::Failed);
  CHECK(session.error() == ErrorCode::NoConnection);
  session.retry();
  CHECK(session.state() == State::Sending);
  REQUIRE(link.sentNumbers.size() == 2);
  CHECK(link.sentNumbers[0] == link.sentNumbers[1]);
  CHECK(link.drafts.size() == 1);
}

TEST_CASE("a retry after a failed preparation prepares again") {
  FakeLink link(practiceProfile());
  SubmissionSession session;
  session.prepare(link, {});
  link.failPrepared(ErrorCode::OutOfMemory);
  CHECK(session.state() == State::Failed);
  session.retry();
  CHECK(session.state() == State::Preparing);
  CHECK(link.drafts.size() == 2);
}

TEST_CASE("nothing is sent before the text is ready") {
  FakeLink link(practiceProfile());
  SubmissionSession session;
  session.prepare(link, {});
  session.send();
  CHECK(link.sentNumbers.empty());
}

TEST_CASE("a wiped case leaves no number and no PIN and hears no late answer") {
  FakeLink link(practiceProfile());
  SubmissionSession session;
  session.prepare(link, {});
  link.answerPrepared();
  session.send();
  session.clear();
  link.answerSubmitted();
  CHECK(session.state() == State::Idle);
  CHECK(session.caseNumber().isEmpty());
  CHECK(session.pin().isEmpty());
  CHECK(session.exactText().isEmpty());
}

TEST_CASE("a service that goes away while a case is ready ends in no connection") {
  SubmissionSession session;
  {
    FakeLink link(practiceProfile());
    session.prepare(link, {});
    link.answerPrepared();
  }
  session.send();
  CHECK(session.state() == State::Failed);
  CHECK(session.error() == ErrorCode::NoConnection);
}

TEST_CASE("new codes are a new case even when the old one failed while it was sent") {
  FakeDoor door;
  FakeHasher hasher;
  CaseSession session(door, hasher);
  FakeLink& link = door.letIn();
  session.prepareSubmission(cases::Language::Urdu);
  link.answerPrepared();
  session.submission().send();
  link.failSubmitted(ErrorCode::ServiceTimedOut);
  session.makeCodes();
  CHECK(session.submission().state() == State::Idle);
  CHECK_FALSE(session.submission().wasTried());
}

TEST_CASE("the lookup refuses what cannot be a case number or a PIN without asking the service") {
  FakeLink link(practiceProfile());
  CaseLookup lookup;
  const QString number = QString::fromStdString(cases::CaseNumber::random().text());
  lookup.ask(&link, QStringLiteral("7K3M"), QStringLiteral("12345678"));
  CHECK(lookup.error() == ErrorCode::CaseNumberInvalid);
  lookup.ask(&link, number, QStringLiteral("1234"));
  CHECK(lookup.error() == ErrorCode::PinInvalid);
  CHECK(link.askedNumbers.empty());
  lookup.ask(nullptr, number, QStringLiteral("12345678"));
  CHECK(lookup.error() == ErrorCode::NoConnection);
}

TEST_CASE("the lookup understands small letters and spaces and Urdu digits") {
  FakeLink link(practiceProfile());
  CaseLookup lookup;
  const QString number = QString::fromStdString(cases::CaseNumber::random().text());
  lookup.ask(&link, number.toLower().replace(QLatin1Char('-'), QLatin1Char(' ')), QStringLiteral("۱۲۳۴ ۵۶۷۸"));
  CHECK(lookup.state() == CaseLookup::State::Asking);
  REQUIRE(link.askedNumbers.size() == 1);
  CHECK(link.askedNumbers[0] == number.toStdString());
  link.answerStatus({{MediaKind::Photo, cases::StatusWord::Active, {}}});
  REQUIRE(lookup.state() == CaseLookup::State::Answered);
  CHECK(lookup.status()->items.size() == 1);
}

}  // namespace mahfooz::desktop
