// The outbox against a disk that fails, and against kill -9, at every single call that changes the disk.

#include "core/submit/OutboxWork.h"
#include "tests/core/submit/FaultyCalls.h"
#include "tests/core/submit/OutboxSamples.h"

#include <catch2/catch.hpp>

#include <QtCore/QFileInfo>

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <functional>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::armFault;
using tests::disarmFault;
using tests::Fault;
using tests::OutboxPlace;

namespace {

const cases::ServiceProfile& profile() {
  static const cases::ServiceProfile kProfile = tests::profileOfNobody();
  return kProfile;
}

// Every case that is there is whole.
void checkWhole(const OutboxPlace& place) {
  const auto list = place.outbox().list();
  REQUIRE(list);
  for (const WaitingCase& one : *list)
    CHECK(one.state == WaitingState::Waiting);
}

int storedIn(const OutboxPlace& place) {
  return static_cast<int>(place.names("case").size());
}

// How many calls one run of the work makes.
int callsOf(const std::function<void(const OutboxPlace&)>& prepare,
            const std::function<void(const OutboxPlace&)>& work) {
  const OutboxPlace place;
  prepare(place);
  armFault(Fault::None, 0);
  work(place);
  return disarmFault();
}

// Runs the work in a child that is killed at one of its calls.
void runKilled(const OutboxPlace& place, const std::function<void(const OutboxPlace&)>& work, int atCall) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    armFault(Fault::Kill, atCall);
    work(place);
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGKILL);
}

void storeOne(const OutboxPlace& place) {
  REQUIRE(place.outbox().store(profile(), tests::quickCase(profile())));
}

TakenCase takenFrom(const OutboxPlace& place) {
  auto taken = takeCase(place.outbox(), place.names("case").first().toStdString());
  REQUIRE(taken);
  REQUIRE(taken->has_value());
  return std::move(**taken);
}

void failOne(const OutboxPlace& place) {
  auto taken = takenFrom(place);
  taken.tries.note(ErrorCode::NoConnection, 1'800'000'000);
  static_cast<void>(keepTaken(place.outbox(), taken));
}

void removeOne(const OutboxPlace& place) {
  static_cast<void>(removeTaken(place.outbox(), takenFrom(place)));
}

}  // namespace

TEST_CASE("a disk that fails at any call keeps nothing half-written and nothing is claimed") {
  const auto nothing = [](const OutboxPlace&) {};
  const int calls = callsOf(nothing, storeOne);
  REQUIRE(calls >= 7);  // the folder, its parent's entry, and a file made, written, flushed, renamed, flushed
  for (const Fault fault : {Fault::Error, Fault::ShortWrite}) {
    for (const int error : {ENOSPC, EIO, EROFS}) {
      for (int atCall = 1; atCall <= calls; ++atCall) {
        INFO("fault " << static_cast<int>(fault) << ", errno " << error << ", call " << atCall << " of " << calls);
        const OutboxPlace place;
        const auto prepared = tests::quickCase(profile());
        armFault(fault, atCall, error);
        const auto stored = place.outbox().store(profile(), prepared);
        disarmFault();
        CHECK_FALSE(stored);
        if (QFileInfo::exists(place.outbox().folder())) CHECK(place.names().isEmpty());
        storeOne(place);  // the disk is well again
        checkWhole(place);
        CHECK(storedIn(place) == 1);
      }
    }
  }
}

TEST_CASE("what was stored before survives a failure at any call of the next") {
  const int calls = callsOf(storeOne, storeOne);
  for (int atCall = 1; atCall <= calls; ++atCall) {
    INFO("call " << atCall << " of " << calls);
    const OutboxPlace place;
    storeOne(place);
    armFault(Fault::Error, atCall, ENOSPC);
    const auto stored = place.outbox().store(profile(), tests::quickCase(profile()));
    disarmFault();
    checkWhole(place);
    CHECK(storedIn(place) == (stored ? 2 : 1));
    CHECK(place.names().size() == storedIn(place));
  }
}

TEST_CASE("a program that is killed at any call of storing leaves a case that is whole or absent") {
  const int calls = callsOf(storeOne, storeOne);
  for (int atCall = 1; atCall <= calls; ++atCall) {
    INFO("call " << atCall << " of " << calls);
    const OutboxPlace place;
    storeOne(place);
    runKilled(place, storeOne, atCall);
    checkWhole(place);
    REQUIRE(casesToTry(place.outbox(), RoundScope::Due, 0));  // sweeps
    checkWhole(place);
    const int stored = storedIn(place);
    CHECK((stored == 1 || stored == 2));
    CHECK(place.names().size() == stored);
    storeOne(place);
    CHECK(storedIn(place) == stored + 1);
  }
}

TEST_CASE("a failure or a kill at any call of noting a failed try never touches the case") {
  const auto twice = [](const OutboxPlace& place) {
    storeOne(place);
    failOne(place);
  };
  for (const auto& prepare : {std::function<void(const OutboxPlace&)>(storeOne), std::function(twice)}) {
    const int calls = callsOf(prepare, failOne);
    REQUIRE(calls >= 5);
    for (int atCall = 1; atCall <= calls; ++atCall) {
      INFO("call " << atCall << " of " << calls);
      const OutboxPlace place;
      prepare(place);
      const QByteArray before = place.read(place.names("case").first());
      armFault(Fault::ShortWrite, atCall, ENOSPC);
      failOne(place);
      disarmFault();
      checkWhole(place);
      runKilled(place, failOne, atCall);
      checkWhole(place);
      CHECK(place.read(place.names("case").first()) == before);
      REQUIRE(casesToTry(place.outbox(), RoundScope::Due, 0));
      CHECK(place.names("new").isEmpty());
      failOne(place);
      CHECK(place.outbox().list().value().front().lastError == ErrorCode::NoConnection);
    }
  }
}

TEST_CASE("a failure or a kill at any call of removing what was delivered leaves it whole or absent") {
  const auto prepare = [](const OutboxPlace& place) {
    storeOne(place);
    failOne(place);
  };
  const int calls = callsOf(prepare, removeOne);
  REQUIRE(calls >= 3);
  for (int atCall = 1; atCall <= calls; ++atCall) {
    for (const bool killed : {false, true}) {
      INFO("call " << atCall << " of " << calls << (killed ? ", killed" : ", failed"));
      const OutboxPlace place;
      prepare(place);
      if (killed) {
        runKilled(place, removeOne, atCall);
      } else {
        armFault(Fault::Error, atCall, EIO);
        removeOne(place);
        disarmFault();
      }
      checkWhole(place);
      REQUIRE(casesToTry(place.outbox(), RoundScope::Due, 0));
      CHECK(place.names("tries").size() <= storedIn(place));  // no note without its case
      if (storedIn(place) == 1) removeOne(place);
      REQUIRE(casesToTry(place.outbox(), RoundScope::Due, 0));
      CHECK(place.names().isEmpty());
    }
  }
}
