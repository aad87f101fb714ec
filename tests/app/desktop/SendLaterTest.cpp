#include "app/desktop/model/SubmissionSession.h"
#include "tests/app/desktop/Fakes.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

using State = SubmissionSession::State;

namespace {

void tryToSend(SubmissionSession& session, FakeLink& link, ErrorCode code) {
  session.prepare(link, {});
  link.answerPrepared();
  session.send();
  link.failSubmitted(code);
}

}  // namespace

TEST_CASE("only what a later connection would mend may wait") {
  for (const ErrorCode code : {ErrorCode::NoConnection, ErrorCode::ServiceTimedOut, ErrorCode::ServiceUnavailable,
                               ErrorCode::TooManyRequests}) {
    FakeLink link(realProfile());
    SubmissionSession session;
    tryToSend(session, link, code);
    CHECK(session.mayWait());
  }
  for (const ErrorCode code : {ErrorCode::ServiceRefused, ErrorCode::ReceiptInvalid, ErrorCode::CaseConflict,
                               ErrorCode::TlsFailed, ErrorCode::AudienceMismatch}) {
    FakeLink link(realProfile());
    SubmissionSession session;
    tryToSend(session, link, code);
    CHECK_FALSE(session.mayWait());
  }
}

TEST_CASE("nothing of practice waits") {
  FakeLink link(practiceProfile());
  SubmissionSession session;
  tryToSend(session, link, ErrorCode::NoConnection);
  CHECK_FALSE(session.mayWait());
}

TEST_CASE("nothing is kept before the person says so and then the case keeps its number") {
  FakeLink link(realProfile());
  FakeWaitingCases waiting;
  SubmissionSession session;
  tryToSend(session, link, ErrorCode::NoConnection);
  CHECK(waiting.keptNumbers.empty());
  session.keepForLater(waiting);
  CHECK(session.state() == State::Saving);
  REQUIRE(waiting.keptNumbers.size() == 1);
  CHECK(QString::fromStdString(waiting.keptNumbers[0]) == session.caseNumber());
  waiting.answerKept({});
  CHECK(session.state() == State::Waiting);
  CHECK(waiting.waiting() == 1);
  CHECK(session.pin().size() == 8);
}

TEST_CASE("a disk that is full is told and the case can still be sent") {
  FakeLink link(realProfile());
  FakeWaitingCases waiting;
  SubmissionSession session;
  tryToSend(session, link, ErrorCode::NoConnection);
  session.keepForLater(waiting);
  waiting.answerKept(ErrorCode::StorageFailed);
  CHECK(session.state() == State::Failed);
  CHECK(session.error() == ErrorCode::StorageFailed);
  session.retry();
  CHECK(session.state() == State::Sending);
}

TEST_CASE("a case that was wiped while it was saved hears no late answer") {
  FakeLink link(realProfile());
  FakeWaitingCases waiting;
  SubmissionSession session;
  tryToSend(session, link, ErrorCode::NoConnection);
  session.keepForLater(waiting);
  session.clear();
  waiting.answerKept({});
  CHECK(session.state() == State::Idle);
}

}  // namespace mahfooz::desktop
