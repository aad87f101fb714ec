#include "app/hasher/RehearsalFilesFull.h"
#include "tests/core/host/QueueRun.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <QtCore/QFile>

using namespace mahfooz;
using namespace mahfooz::host;

namespace {

HashQueue::Options realHasher() {
  return {.hasherProgram = QStringLiteral(MAHFOOZ_HASHER),
          .workers = 2,
          .timeLimit = std::chrono::minutes(1),
          .dihedral = DihedralHashes::LeaveOut,
          .fullHasherProgram = QStringLiteral(MAHFOOZ_FULL_HASHER)};
}

QString fileIn(const QueueRun& run, const QString& name, const test::Bytes& content) {
  QFile file(run.folder().filePath(name));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(reinterpret_cast<const char*>(content.data()), static_cast<qint64>(content.size()));
  return file.fileName();
}

}  // namespace

TEST_CASE("photos go through the queue and the real hasher and come back as fingerprints") {
  QueueRun run(realHasher());
  const auto picture = test::drawPicture(1200, 900, 3);
  const auto exif = test::exifSegment(test::tiffWithOrientation(6));
  const int upright = run.queue().add(fileIn(run, QStringLiteral("a.jpg"), test::jpegFile(picture)));
  const int turned = run.queue().add(fileIn(run, QStringLiteral("b.jpg"), test::jpegFile(picture, {.exif = exif})));
  const int lossless = run.queue().add(fileIn(run, QStringLiteral("c"), test::pngFile(picture)));
  run.runUntilIdle();
  for (const int id : {upright, turned, lossless}) {
    REQUIRE(run.resultOf(id));
    CHECK(run.resultOf(id)->fingerprints.size() == (id == turned ? 3 : 2));  // the last is MD5
    CHECK(run.progress[id].back() == 1000);
    CHECK(run.progress[id].size() <= 201);
  }
  CHECK(run.resultOf(turned)->width == 900);
  CHECK(run.resultOf(upright)->fingerprints != run.resultOf(turned)->fingerprints);
}

TEST_CASE("the turned and mirrored fingerprints come for the files that are added after they were asked for") {
  QueueRun run(realHasher());
  const QString path = fileIn(run, QStringLiteral("a.jpg"), test::jpegFile(test::drawPicture(640, 480, 3)));
  const int before = run.queue().add(path);
  run.queue().setDihedral(DihedralHashes::Add);
  const int after = run.queue().add(path);
  run.queue().setDihedral(DihedralHashes::LeaveOut);
  const int again = run.queue().add(path);
  run.runUntilIdle();
  CHECK(run.resultOf(before)->fingerprints.size() == 2);
  CHECK(run.resultOf(after)->fingerprints.size() == 9);
  CHECK(run.resultOf(again)->fingerprints == run.resultOf(before)->fingerprints);
}

TEST_CASE("thirty photos at once come back each with its own fingerprint") {
  QueueRun run(realHasher());
  std::vector<QString> paths;
  for (int i = 0; i < 30; ++i)
    paths.push_back(fileIn(run, QString::number(i), test::pngFile(test::drawPicture(200 + 10 * i, 150, 3))));
  for (const QString& path : paths)
    run.queue().add(path);
  run.runUntilIdle();
  for (int i = 0; i < 30; ++i) {
    REQUIRE(run.resultOf(i + 1));
    CHECK(run.resultOf(i + 1)->width == 200 + 10 * i);
  }
}

TEST_CASE("what the quick hasher leaves over goes to the full one without a word") {
  QueueRun run(realHasher());
  const auto tiff = fileIn(run, QStringLiteral("a"), {hasher::kTinyTiff.begin(), hasher::kTinyTiff.end()});
  const auto heic = fileIn(run, QStringLiteral("b"), {hasher::kTinyHeic.begin(), hasher::kTinyHeic.end()});
  const auto film = fileIn(run, QStringLiteral("c"), {hasher::kTinyMp4.begin(), hasher::kTinyMp4.end()});
  for (const QString& path : {tiff, heic, film})
    run.queue().add(path);
  run.runUntilIdle();
  CHECK(run.started.size() == 3);
  CHECK(run.finished.size() == 3);
  REQUIRE(run.resultOf(1));
  REQUIRE(run.resultOf(2));
  REQUIRE(run.resultOf(3));
  CHECK(run.resultOf(1)->width == 8);
  CHECK(run.resultOf(2)->width == 64);
  CHECK(run.resultOf(3)->kind == MediaKind::Video);
}

TEST_CASE("without a full hasher its files are told so") {
  auto options = realHasher();
  options.fullHasherProgram = QStringLiteral("/nowhere/mahfooz-hasher-full");
  QueueRun run(options);
  const auto tiff = fileIn(run, QStringLiteral("a"), {hasher::kTinyTiff.begin(), hasher::kTinyTiff.end()});
  CHECK(run.failureOf(tiff) == ErrorCode::HasherMissing);
}

TEST_CASE("a queue asked for dihedral hashes gets all eight") {
  auto options = realHasher();
  options.dihedral = DihedralHashes::Add;
  QueueRun run(options);
  run.queue().add(fileIn(run, QStringLiteral("a"), test::pngFile(test::drawPicture(200, 150, 3))));
  run.runUntilIdle();
  REQUIRE(run.resultOf(1));
  CHECK(run.resultOf(1)->fingerprints.size() == 9);  // and MD5
}

TEST_CASE("files that are no pictures come back through the queue with their codes") {
  QueueRun run(realHasher());
  auto cut = test::jpegFile(test::drawPicture(300, 300, 3));
  cut.resize(cut.size() / 2);
  CHECK(run.failureOf(fileIn(run, QStringLiteral("cut.jpg"), cut)) == ErrorCode::FileTruncated);
  CHECK(run.failureOf(fileIn(run, QStringLiteral("text.jpg"), {'h', 'e', 'l', 'l', 'o'})) ==
        ErrorCode::FileFormatUnknown);
}
