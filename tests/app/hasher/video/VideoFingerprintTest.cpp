#include "app/hasher/VideoFingerprint.h"

#include "core/base/Base64.h"
#include "core/hash/Md5.h"
#include "core/hash/PdqHash.h"
#include "core/hash/TmkFingerprint.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace mahfooz;

namespace {

std::vector<std::uint8_t> clip(const std::string& name) {
  std::ifstream file(std::string(MAHFOOZ_CLIPS "/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Result<MediaFingerprints> fingerprintsOf(const std::string& name) {
  return hasher::fingerprintVideo(clip(name), 1, [](int) {});
}

std::vector<Fingerprint> of(const MediaFingerprints& media, Algorithm algorithm) {
  std::vector<Fingerprint> found;
  std::ranges::copy_if(media.fingerprints, std::back_inserter(found),
                       [&](const Fingerprint& fingerprint) { return fingerprint.algorithm == algorithm; });
  return found;
}

hash::PdqHash firstHash(const Fingerprint& vpdq) {
  return hash::PdqHash::fromHex(vpdqLines(vpdq.value).front().substr(0, 64)).value();
}

}  // namespace

TEST_CASE("a video has three fingerprints of good form and its size and length") {
  const auto media = fingerprintsOf("h264.mp4");
  REQUIRE(media);
  CHECK(media->kind == MediaKind::Video);
  CHECK(media->width == 160);
  CHECK(media->height == 120);
  CHECK(media->durationMilliseconds == 2000);
  REQUIRE(media->fingerprints.size() == 3);
  for (const Fingerprint& fingerprint : media->fingerprints) {
    CHECK(isWellFormed(fingerprint.algorithm, fingerprint.value));
    CHECK(fingerprint.quality >= 0);
    CHECK(fingerprint.quality <= 100);
  }
  CHECK(vpdqLines(of(*media, Algorithm::Vpdq).front().value).size() == 2);
}

TEST_CASE("MD5 is of the whole file") {
  const auto media = fingerprintsOf("h264.mp4");
  REQUIRE(media);
  hash::Md5 md5;
  md5.add(clip("h264.mp4"));
  CHECK(of(*media, Algorithm::Md5).front().value == md5.finish());
}

TEST_CASE("a video that is not turned has one vPDQ list called displayed") {
  const auto media = fingerprintsOf("h264.mp4");
  REQUIRE(media);
  REQUIRE(of(*media, Algorithm::Vpdq).size() == 1);
  CHECK(of(*media, Algorithm::Vpdq).front().variant == Variant::Displayed);
}

TEST_CASE("a turned video has the list as stored and the list as displayed") {
  const auto turned = fingerprintsOf("turned.mp4");
  const auto upright = fingerprintsOf("h264.mp4");
  REQUIRE(turned);
  REQUIRE(upright);
  CHECK(turned->width == 120);
  CHECK(turned->height == 160);
  const auto lists = of(*turned, Algorithm::Vpdq);
  REQUIRE(lists.size() == 2);
  CHECK(lists[0].variant == Variant::Stored);
  CHECK(lists[1].variant == Variant::Displayed);
  CHECK(lists[0].value == of(*upright, Algorithm::Vpdq).front().value);
  CHECK(firstHash(lists[0]).distanceTo(firstHash(lists[1])) > hash::PdqHash::kMatchDistance);
}

TEST_CASE("TMK counts fifteen pictures a second") {
  const auto media = fingerprintsOf("h264.mp4");
  REQUIRE(media);
  const auto file = fromBase64(of(*media, Algorithm::TmkPdqf).front().value);
  const auto tmk = hash::TmkFingerprint::fromFile(file.value());
  REQUIRE(tmk);
  CHECK(tmk->content().pictures == 32);  // two seconds and the two that ffmpeg shows more
}

TEST_CASE("the same pictures in another container keep their picture fingerprints") {
  const auto one = fingerprintsOf("h264.mp4");
  const auto other = fingerprintsOf("index_first.mp4");
  REQUIRE(one);
  REQUIRE(other);
  CHECK(of(*one, Algorithm::Vpdq).front() == of(*other, Algorithm::Vpdq).front());
  CHECK((of(*one, Algorithm::TmkPdqf).front() == of(*other, Algorithm::TmkPdqf).front()));
  CHECK(of(*one, Algorithm::Md5).front().value != of(*other, Algorithm::Md5).front().value);
}

TEST_CASE("pictures of changing size and of odd size are fingerprinted") {
  for (const char* name : {"size_changes.ts", "vp9_odd.webm", "hevc_10bit.mkv", "palette.gif"}) {
    INFO(name);
    const auto media = fingerprintsOf(name);
    REQUIRE(media);
    CHECK(media->fingerprints.size() == 3);
  }
}

TEST_CASE("what cannot be read has no fingerprints") {
  const auto sound = fingerprintsOf("sound_only.mp4");
  REQUIRE_FALSE(sound);
  CHECK(sound.error().code() == ErrorCode::VideoMissing);
}
