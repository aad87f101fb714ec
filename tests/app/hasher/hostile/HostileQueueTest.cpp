#include "tests/app/hasher/hostile/HostileFiles.h"
#include "tests/core/host/QueueRun.h"
#include "tests/support/ByteText.h"
#include "tests/support/OutsideTools.h"

#include <catch2/catch.hpp>

#include <QtCore/QFile>

using namespace mahfooz;
using namespace mahfooz::host;
using test::Fate;
using test::HostileFiles;

namespace {

// A step forward; the slowest of these files takes a small part of it.
constexpr auto kPatience = std::chrono::minutes(1);

HashQueue::Options realHasher(std::chrono::milliseconds patience = kPatience) {
  return {.hasherProgram = QStringLiteral(MAHFOOZ_HASHER),
          .workers = 2,
          .timeLimit = patience,
          .dihedral = DihedralHashes::LeaveOut,
          .fullHasherProgram = QStringLiteral(MAHFOOZ_FULL_HASHER)};
}

// A refusal that a person can act on: about the file, or that it wants more memory than a picture may take. Not that
// the hasher crashed, hung, or met a fault of its own.
bool blamesTheFile(ErrorCode code) {
  const auto number = static_cast<int>(code);
  return (number >= 100 && number < 200) || code == ErrorCode::HasherOutOfMemory;
}

void checkFate(const test::HostileFile& hostile, const Result<MediaFingerprints>& result) {
  INFO(hostile.file.name << ": " << (result ? "an answer" : errorName(result.error().code())));
  if (result) {
    CHECK(hostile.fate != Fate::Refused);
    CHECK(result->width >= 1);
    CHECK_FALSE(result->fingerprints.empty());
  } else {
    CHECK(blamesTheFile(result.error().code()));
  }
}

QString written(const QueueRun& run, std::size_t number, const test::Bytes& content) {
  QFile file(run.folder().filePath(QString::number(number)));
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(reinterpret_cast<const char*>(content.data()), static_cast<qint64>(content.size())) ==
          static_cast<qint64>(content.size()));
  return file.fileName();
}

// All through one queue, as somebody would drop a folder onto the window.
void checkFates(const HostileFiles& files) {
  QueueRun run(realHasher());
  for (std::size_t i = 0; i < files.size(); ++i)
    run.queue().add(written(run, i, files[i].file.content));
  run.runUntilIdle();
  for (std::size_t i = 0; i < files.size(); ++i)
    checkFate(files[i], run.resultOf(static_cast<int>(i) + 1));
  CHECK(run.finished.size() == files.size());
}

}  // namespace

TEST_CASE("a photo that was cut short is refused by the locked-in hasher") {
  const auto files = test::cutPhotos();
  CHECK(files.size() >= 90);
  checkFates(files);
}

TEST_CASE("a video that was cut short is refused by the locked-in hasher") {
  const auto files = test::cutVideos();
  CHECK(files.size() >= 60);
  checkFates(files);
}

TEST_CASE("a damaged photo ends in an answer or a code of the file") {
  const auto files = test::damagedPhotos();
  CHECK(files.size() >= 140);
  checkFates(files);
}

TEST_CASE("a damaged video ends in an answer or a code of the file") {
  const auto files = test::damagedVideos();
  CHECK(files.size() >= 40);
  checkFates(files);
}

TEST_CASE("a file that lies about its sizes ends in an answer or a code of the file") {
  const auto files = test::liars();
  CHECK(files.size() >= 300);
  checkFates(files);
}

TEST_CASE("a small file that wants much ends within the limits") {
  const auto files = test::bombsOfAllKinds();
  CHECK(files.size() >= 60);
  checkFates(files);
}

TEST_CASE("a video that does not get on is given up by the one who waits for it") {
  QueueRun run(realHasher(std::chrono::milliseconds(500)));
  CHECK(run.failureOf(written(run, 0, test::slowVideo())) == ErrorCode::HasherTimedOut);
}

TEST_CASE("a hasher that has used up its processor time is told as having taken too long") {
  const test::WorkFolder folder;
  const std::string script = folder / "hasher";
  test::Bytes lines;
  test::add(lines, "#!/bin/sh\nulimit -S -t 1\nulimit -H -t 30\nexec '" MAHFOOZ_FULL_HASHER "'\n");
  test::writeFile(script, lines);
  std::filesystem::permissions(script, std::filesystem::perms::owner_all);
  auto options = realHasher();
  options.fullHasherProgram = QString::fromStdString(script);
  QueueRun run(options);
  CHECK(run.failureOf(written(run, 0, test::slowVideo())) == ErrorCode::HasherTimedOut);
}
