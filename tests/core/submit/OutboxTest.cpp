#include "core/case/SealedEnvelope.h"
#include "core/submit/OutboxEntry.h"
#include "core/submit/OutboxFolder.h"
#include "core/submit/OutboxNames.h"
#include "core/submit/OutboxWork.h"
#include "tests/core/submit/OutboxSamples.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace mahfooz;
using namespace mahfooz::submit;
using tests::OutboxPlace;
using tests::profileOfNobody;
using tests::quickCase;

namespace {

mode_t modeOf(const QString& path) {
  struct stat facts {};
  REQUIRE(::stat(path.toLocal8Bit().constData(), &facts) == 0);
  return facts.st_mode & 07777;
}

QString storedName(const OutboxPlace& place) {
  REQUIRE(place.outbox().store(profileOfNobody(), quickCase(profileOfNobody())));
  return place.names("case").last();
}

std::vector<std::string> dueCases(const OutboxPlace& place, std::int64_t now) {
  auto names = casesToTry(place.outbox(), RoundScope::Due, now);
  REQUIRE(names);
  return std::move(*names);
}

OutboxCount countOf(const OutboxPlace& place) {
  const auto count = place.outbox().count();
  REQUIRE(count);
  return *count;
}

}  // namespace

TEST_CASE("an outbox that was never used leaves no trace") {
  const OutboxPlace place;
  CHECK(countOf(place) == OutboxCount{0, 0});
  CHECK(place.outbox().list().value().empty());
  CHECK(place.outbox().clear().value() == 0);
  CHECK(casesToTry(place.outbox(), RoundScope::Everything, 0).value().empty());
  CHECK_FALSE(QFileInfo::exists(place.outbox().folder()));
}

TEST_CASE("a stored case is one file for the user alone, with a random name") {
  const OutboxPlace place;
  const QString first = storedName(place);
  storedName(place);
  CHECK(place.names().size() == 2);
  CHECK(place.names("case").size() == 2);
  CHECK(modeOf(place.outbox().folder()) == 0700);
  CHECK(modeOf(place.in(first)) == 0600);
  CHECK(countOf(place) == OutboxCount{2, 0});
}

TEST_CASE("what lies on the disk tells neither number nor PIN nor fingerprint") {
  const OutboxPlace place;
  const auto profile = profileOfNobody();
  const auto prepared = quickCase(profile);
  REQUIRE(place.outbox().store(profile, prepared));
  const QByteArray file = place.read(place.names("case").first());
  const std::string number = prepared.number.text();
  for (const std::string& secret :
       {number, number.substr(0, 4) + number.substr(5, 4), std::string(prepared.pin.digits()), std::string(64, 'a'),
        std::string("declaration"), std::string("pdq")})
    CHECK_FALSE(file.contains(QByteArray::fromStdString(secret)));
  const auto entry = parseOutboxEntry(file.toStdString());
  REQUIRE(entry);
  CHECK(entry->envelope.sealed == prepared.sealed);
  CHECK(entry->digest == prepared.digest);
}

TEST_CASE("a list says what waits and for whom") {
  const OutboxPlace place;
  storedName(place);
  const auto list = place.outbox().list();
  REQUIRE(list);
  REQUIRE(list->size() == 1);
  CHECK(list->front().state == WaitingState::Waiting);
  CHECK(list->front().service == "https://intake.example.org");
  CHECK(list->front().audience == std::vector{cases::AgeThen::Minor});
  CHECK_FALSE(list->front().lastError);
  CHECK(list->front().notBefore == 0);
}

TEST_CASE("what is damaged, foreign, too long or no file at all is told and holds up nobody") {
  const OutboxPlace place;
  const QString good = storedName(place);
  const QString cut = tests::randomName("case");
  place.write(cut, place.read(good).chopped(1));
  place.write(tests::randomName("case"), QByteArray(7 * 1024 * 1024, 'x'));
  place.write(tests::randomName("case"), {});
  place.write(QStringLiteral("notes.txt"), "hello");
  QDir(place.outbox().folder()).mkdir(tests::randomName("case"));
  REQUIRE(QFile::link(QStringLiteral("/dev/zero"), place.in(tests::randomName("case"))));
  REQUIRE(::mkfifo(place.in(tests::randomName("case")).toLocal8Bit().constData(), 0600) == 0);
  const auto list = place.outbox().list();
  REQUIRE(list);
  int waiting = 0, damaged = 0, foreign = 0;
  for (const WaitingCase& one : *list) {
    waiting += one.state == WaitingState::Waiting ? 1 : 0;
    foreign += one.state == WaitingState::Foreign ? 1 : 0;
    if (one.state != WaitingState::Damaged) continue;
    ++damaged;
    CHECK(one.lastError == ErrorCode::OutboxFileDamaged);
  }
  CHECK(waiting == 1);
  CHECK(damaged == 6);
  CHECK(foreign == 1);
  for (const std::string& name : dueCases(place, 0)) {
    const auto taken = takeCase(place.outbox(), name);
    CHECK(taken.has_value() == (name == good.toStdString()));
  }
  CHECK(countOf(place) == OutboxCount{1, 6});
  CHECK(dueCases(place, 0) == std::vector{good.toStdString()});
  CHECK(place.read(cut).size() == place.read(good).size() - 1);  // kept as it was
}

TEST_CASE("clearing deletes ours, also what is damaged, and nothing else") {
  const OutboxPlace place;
  storedName(place);
  place.write(tests::randomName("case"), "damaged");
  place.write(tests::randomName("tries"), "left over");
  place.write(tests::randomName("new"), "left over");
  place.write(QStringLiteral("notes.txt"), "hello");
  CHECK(place.outbox().clear().value() == 2);
  CHECK(place.names() == QStringList{QStringLiteral("notes.txt")});
}

TEST_CASE("what crashes have left is swept") {
  const OutboxPlace place;
  storedName(place);
  place.write(tests::randomName("new"), "half a case");
  place.write(tests::randomName("tries"), "of a case that is gone");
  REQUIRE(casesToTry(place.outbox(), RoundScope::Due, 0));
  CHECK(place.names().size() == 1);
}

TEST_CASE("a case that one sender has is not taken by another") {
  const OutboxPlace place;
  const std::string name = storedName(place).toStdString();
  {
    const auto taken = takeCase(place.outbox(), name);
    REQUIRE(taken);
    REQUIRE(taken->has_value());
    const auto second = takeCase(place.outbox(), name);
    REQUIRE(second);
    CHECK_FALSE(second->has_value());
  }
  CHECK(takeCase(place.outbox(), name).value().has_value());
}

TEST_CASE("a case that was cleared while it was tried stays away") {
  const OutboxPlace place;
  const std::string name = storedName(place).toStdString();
  auto taken = std::move(*takeCase(place.outbox(), name)).value();
  REQUIRE(place.outbox().clear().value() == 1);
  taken.tries.note(ErrorCode::NoConnection, 5);
  CHECK(keepTaken(place.outbox(), taken));
  CHECK(removeTaken(place.outbox(), taken));
  CHECK(place.names().isEmpty());
}

TEST_CASE("a failed try is noted beside the case, which stays as it is") {
  const OutboxPlace place;
  const QString name = storedName(place);
  const QByteArray before = place.read(name);
  {
    auto taken = std::move(*takeCase(place.outbox(), name.toStdString())).value();
    taken.tries.note(ErrorCode::ServiceUnavailable, 1'900'000'000);
    REQUIRE(keepTaken(place.outbox(), taken));
  }
  CHECK(place.read(name) == before);
  const auto list = place.outbox().list().value();
  CHECK(list.front().lastError == ErrorCode::ServiceUnavailable);
  CHECK(list.front().notBefore == 1'900'000'000);
  CHECK(casesToTry(place.outbox(), RoundScope::Due, 1'899'999'999).value().empty());
  CHECK(casesToTry(place.outbox(), RoundScope::Everything, 1'899'999'999).value().size() == 1);
  CHECK(modeOf(place.in(place.names("tries").first())) == 0600);
}

TEST_CASE("those that have waited longest for a try come first") {
  const OutboxPlace place;
  for (const std::int64_t notBefore : {300, 100, 200}) {
    const std::string name = [&] {
      const QStringList before = place.names("case");
      storedName(place);
      for (const QString& now : place.names("case"))
        if (!before.contains(now)) return now.toStdString();
      return std::string();
    }();
    auto taken = std::move(*takeCase(place.outbox(), name)).value();
    taken.tries.note(ErrorCode::NoConnection, notBefore);
    REQUIRE(keepTaken(place.outbox(), taken));
  }
  std::vector<std::int64_t> order;
  for (const std::string& name : dueCases(place, 1000))
    order.push_back((*takeCase(place.outbox(), name))->tries.notBefore);
  CHECK(order == std::vector<std::int64_t>{100, 200, 300});
}

TEST_CASE("an outbox that is full takes no more") {
  const OutboxPlace place;
  const QString name = storedName(place);
  for (std::size_t count = 1; count < Outbox::kMaximumCases; ++count)
    place.write(tests::randomName("case"), "x");
  CHECK(place.outbox().store(profileOfNobody(), quickCase(profileOfNobody())).error() == Error(ErrorCode::OutboxFull));
  QFile::remove(place.in(name));
  CHECK(place.outbox().store(profileOfNobody(), quickCase(profileOfNobody())));
}

TEST_CASE("an outbox whose files are together too large takes no more") {
  const OutboxPlace place;
  storedName(place);
  QFile sparse(place.in(tests::randomName("case")));  // takes no room on the disk
  REQUIRE(sparse.open(QIODevice::WriteOnly));
  REQUIRE(sparse.resize(Outbox::kMaximumBytes));
  CHECK(place.outbox().store(profileOfNobody(), quickCase(profileOfNobody())).error() == Error(ErrorCode::OutboxFull));
}

TEST_CASE("a folder that others may enter, or that is a link, is refused") {
  const OutboxPlace place;
  const auto prepared = quickCase(profileOfNobody());
  QDir().mkdir(place.outbox().folder());
  REQUIRE(::chmod(place.outbox().folder().toLocal8Bit().constData(), 0750) == 0);
  CHECK(place.outbox().store(profileOfNobody(), prepared).error() == Error(ErrorCode::OutputFailed));
  CHECK(place.outbox().list().error() == Error(ErrorCode::OutputFailed));
  CHECK(place.names().isEmpty());
  const QTemporaryDir elsewhere;
  REQUIRE(QDir().rmdir(place.outbox().folder()));
  REQUIRE(QFile::link(elsewhere.path(), place.outbox().folder()));
  CHECK(place.outbox().store(profileOfNobody(), prepared).error() == Error(ErrorCode::OutputFailed));
  CHECK(QDir(elsewhere.path()).isEmpty());
}

TEST_CASE("a folder that cannot be made is said") {
  const QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("file")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  const Outbox outbox(folder.filePath(QStringLiteral("file/outbox")));
  CHECK(outbox.store(profileOfNobody(), quickCase(profileOfNobody())).error() == Error(ErrorCode::OutputFailed));
}

TEST_CASE("a disk without room keeps nothing half-written and nothing is claimed") {
  const OutboxPlace place;
  const QString before = storedName(place);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit limit{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &limit) == 0);
  const rlimit old = limit;
  limit.rlim_cur = 2048;  // a case has some 6,000 bytes
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  const auto stored = place.outbox().store(profileOfNobody(), quickCase(profileOfNobody()));
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &old) == 0);
  std::signal(SIGXFSZ, handler);
  CHECK(stored.error() == Error(ErrorCode::StorageFailed));
  CHECK(place.names() == QStringList{before});
}

TEST_CASE("the default outbox goes when nothing waits any more") {
  const QTemporaryDir home;
  const QByteArray old = qgetenv("XDG_DATA_HOME");
  qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
  const Outbox outbox;
  REQUIRE(outbox.folder().startsWith(home.path()));
  REQUIRE(outbox.store(profileOfNobody(), quickCase(profileOfNobody())));
  CHECK_FALSE(QDir(home.path()).isEmpty());
  CHECK(outbox.clear().value() == 1);
  old.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", old);
  CHECK(QDir(home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_CASE("a folder that a neighbour removes while it is open holds nothing, and is made anew for what is written") {
  const QTemporaryDir top;
  const std::string path = top.filePath(QStringLiteral("mahfooz/outbox")).toStdString();
  const auto folder = OutboxFolder::make(path);
  REQUIRE(folder);
  OutboxFolder::removeIfEmpty(path);
  const auto names = folder->names();
  REQUIRE(names);
  CHECK(names->empty());
  CHECK(folder->write(randomOutboxName(kCaseEnding), "x").error().code() == ErrorCode::FileNotFound);
  CHECK(OutboxFolder::make(path));
}

TEST_CASE("only names of the outbox's own form are its own") {
  CHECK(isOutboxName(randomOutboxName(kCaseEnding), kCaseEnding));
  CHECK(randomOutboxName(kCaseEnding) != randomOutboxName(kCaseEnding));
  for (const char* name : {"", ".case", "0123456789abcdef0123456789abcdef", "0123456789ABCDEF0123456789abcdef.case",
                           "0123456789abcdef0123456789abcde.case", "../456789abcdef0123456789abcdef0.case"})
    CHECK_FALSE(isOutboxName(name, kCaseEnding));
}
