#include "app/hasher/VideoFingerprint.h"
#include "tests/core/host/QueueRun.h"

#include <catch2/catch.hpp>

#include <QtCore/QFile>

#include <algorithm>

using namespace mahfooz;
using namespace mahfooz::host;

namespace {

constexpr const char* kEvery[] = {
    "h264.mp4",       "h264.mov",    "h264.ts",         "fragmented.mp4",  "hevc.mp4",   "mpeg4.avi",
    "hevc_10bit.mkv", "vp8.webm",    "av1.mp4",         "vp9_odd.webm",    "mjpeg.avi",  "h263.3gp",
    "turned.mp4",     "palette.gif", "size_changes.ts", "sound_first.mkv", "uneven.mp4", "moving.webp",
    "uneven.webp",    "moving.avif", "alpha.avif",      "moving.heic"};

HashQueue::Options realHasher() {
  return {.hasherProgram = QStringLiteral(MAHFOOZ_HASHER),
          .workers = 2,
          .timeLimit = std::chrono::minutes(1),
          .dihedral = DihedralHashes::LeaveOut,
          .fullHasherProgram = QStringLiteral(MAHFOOZ_FULL_HASHER)};
}

QString pathOf(const char* name) {
  return QStringLiteral(MAHFOOZ_CLIPS "/") + QString::fromLatin1(name);
}

Result<MediaFingerprints> directly(const char* name) {
  QFile file(pathOf(name));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  return hasher::fingerprintVideo(
      {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())}, 1,
      [](int) {});
}

}  // namespace

TEST_CASE("every form of video goes through the locked-in hasher and comes back whole") {
  QueueRun run(realHasher());
  std::vector<int> ids;
  for (const char* name : kEvery)
    ids.push_back(run.queue().add(pathOf(name)));
  run.runUntilIdle();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    INFO(kEvery[i]);
    const auto& result = run.resultOf(ids[i]);
    if (!result) FAIL("refused with " << static_cast<int>(result.error().code()));
    CHECK((*result == *directly(kEvery[i])));
    CHECK(std::ranges::is_sorted(run.progress[ids[i]]));
    CHECK(run.progress[ids[i]].back() == 1000);
    CHECK(std::ranges::count(run.started, ids[i]) == 1);
  }
}

TEST_CASE("videos that cannot be read come back through the queue with their codes") {
  QueueRun run(realHasher());
  CHECK(run.failureOf(pathOf("sound_only.mp4")) == ErrorCode::VideoMissing);
  QFile whole(pathOf("h264.mp4"));
  REQUIRE(whole.open(QIODevice::ReadOnly));
  QFile cut(run.folder().filePath(QStringLiteral("cut.mp4")));
  REQUIRE(cut.open(QIODevice::WriteOnly));
  cut.write(whole.read(whole.size() / 2));
  cut.close();
  CHECK(run.failureOf(cut.fileName()) == ErrorCode::FileTruncated);
}

TEST_CASE("a hasher that passes a file on to one that is not there ends as missing") {
  QueueRun run;
  CHECK(run.failureOf(run.order(QStringLiteral("pass-on"))) == ErrorCode::HasherMissing);
}
