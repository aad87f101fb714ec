#include "app/desktop/model/CaseSession.h"
#include "tests/app/desktop/Fakes.h"

#include <catch2/catch.hpp>

#include <QtCore/QTemporaryFile>

namespace mahfooz::desktop {

namespace {

// A session whose lookup has a case of some photos open.
struct OpenCase {
  explicit OpenCase(int photos = 1) : session(door, hasher), link(door.letIn()) {
    session.lookup().ask(&link, number, QStringLiteral("48210573"));
    link.answerStatus(std::vector<cases::ItemStatus>(static_cast<std::size_t>(photos)));
  }

  QString number = QString::fromStdString(cases::CaseNumber::random().text());
  FakeDoor door;
  FakeHasher hasher;
  CaseSession session;
  FakeLink& link;
};

void makeOneCode(OpenCase& open) {
  QTemporaryFile file;
  REQUIRE(file.open());
  open.session.files().add({file.fileName()});
  open.session.makeCodes();
  open.hasher.succeed(1, 100);
}

}  // namespace

TEST_CASE("more codes go to the open case under its number and PIN") {
  OpenCase open;
  open.session.beginAddition();
  makeOneCode(open);
  open.session.prepareAddition();
  open.link.answerPrepared();
  SubmissionSession& submission = open.session.submission();
  CHECK(submission.caseNumber() == open.number);
  CHECK(submission.pin() == QStringLiteral("48210573"));
  submission.send();
  CHECK(open.link.sentNumbers.empty());
  REQUIRE(open.link.addedNumbers.size() == 1);
  CHECK(QString::fromStdString(open.link.addedNumbers[0]) == open.number);
  open.link.answerAdded();
  CHECK(submission.state() == SubmissionSession::State::Received);
}

TEST_CASE("more codes that could not be sent do not wait on the computer") {
  OpenCase open;
  open.door.letIn(realProfile());
  open.session.beginAddition();
  makeOneCode(open);
  auto& link = static_cast<FakeLink&>(*open.door.link());
  open.session.prepareAddition();
  link.answerPrepared();
  open.session.submission().send();
  link.failSubmitted(ErrorCode::NoConnection);
  CHECK_FALSE(open.session.submission().mayWait());
  open.session.submission().retry();
  CHECK(link.addedNumbers.size() == 2);
}

TEST_CASE("a case takes only so many more files as the service allows in one case") {
  OpenCase open(8);
  CHECK(open.session.roomInCase() == 2);
  open.session.beginAddition();
  CHECK(open.session.files().maximum() == 2);
  open.session.wipe();
  CHECK(open.session.files().maximum() == 10);
  CHECK(open.session.roomInCase() == 0);
}

TEST_CASE("a case is taken back only after the second yes") {
  OpenCase open;
  open.session.takeBack();
  CHECK(open.link.withdrawnNumbers.empty());
  open.session.withdrawal().ask();
  CHECK(open.link.withdrawnNumbers.empty());
  open.session.takeBack();
  REQUIRE(open.link.withdrawnNumbers.size() == 1);
  CHECK(QString::fromStdString(open.link.withdrawnNumbers[0]) == open.number);
  open.link.answerWithdrawn({});
  CHECK(open.session.withdrawal().state() == CaseWithdrawal::State::Withdrawn);
}

TEST_CASE("a taking back that failed can be tried again and left") {
  OpenCase open;
  open.session.withdrawal().ask();
  open.session.takeBack();
  open.link.answerWithdrawn(ErrorCode::NoConnection);
  CHECK(open.session.withdrawal().state() == CaseWithdrawal::State::Failed);
  CHECK(open.session.withdrawal().error() == ErrorCode::NoConnection);
  open.session.takeBack();
  CHECK(open.link.withdrawnNumbers.size() == 2);
  open.link.answerWithdrawn(ErrorCode::NoConnection);
  open.session.withdrawal().leave();
  CHECK(open.session.withdrawal().state() == CaseWithdrawal::State::Idle);
}

TEST_CASE("the number and the PIN of the open case go with the wipe") {
  OpenCase open;
  open.session.wipe();
  CHECK_FALSE(open.session.lookup().number().has_value());
  CHECK_FALSE(open.session.lookup().pin().has_value());
  open.session.withdrawal().ask();
  open.session.takeBack();
  CHECK(open.link.withdrawnNumbers.empty());
}

}  // namespace mahfooz::desktop
