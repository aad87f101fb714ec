#include "app/hasher/VideoFingerprint.h"
#include "core/base/Base64.h"
#include "core/hash/PdqStream.h"
#include "core/hash/TmkScore.h"
#include "core/media/VideoReader.h"
#include "tests/app/hasher/video/ReferenceVideo.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>

using namespace mahfooz;
using namespace mahfooz::hash;
using test::ReferenceFrame;

namespace {

constexpr const char* kClips[] = {
    "r02_bridge_360p",  "r03_bridge_180p_crf34",  "r08_bridge_from4s_720p", "r09_bridge_480p",
    "r10_bridge_crop5", "v03_rotated_phone_2997", "v04_short_0.4s",         "v05_vfr",
    "v06_life_qcif",    "v09_audio_first",        "v11_bridge_1080p30"};

constexpr int kThreads = 2;

// vPDQ of every frame.
class EveryFrame final : public media::VideoSink {
 public:
  explicit EveryFrame(double frameRate) : m_sampling(frameRate, 0) {}

  image::RowSink* beginFrame(const media::VideoFrameInfo& frame) override {
    m_number = frame.number;
    return &m_stream.emplace(frame.storedSize, image::PixelLayout::Rgb8);
  }
  void endFrame() override {
    const PdqSpectrum spectrum = m_stream->finish();
    m_frames.push_back(
        {.hash = spectrum.hash(), .quality = spectrum.quality, .seconds = m_sampling.secondsOf(m_number)});
  }
  void addThumbnail(const media::Thumbnail&, std::int64_t) override {}
  void progressed(int) override {}

  [[nodiscard]] const VpdqFrames& frames() const noexcept { return m_frames; }

 private:
  VpdqSampling m_sampling;
  std::int64_t m_number = 0;
  std::optional<PdqStream> m_stream;
  VpdqFrames m_frames;
};

VpdqFrames everyFrameOf(const char* name) {
  const auto bytes = test::referenceClip(name);
  const auto reader = media::VideoReader::open(bytes, {.threads = kThreads});
  EveryFrame sink(reader.value()->header().frameRate);
  CHECK(reader.value()->readInto(sink));
  return sink.frames();
}

Result<MediaFingerprints> fingerprintsOf(const char* name) {
  return hasher::fingerprintVideo(test::referenceClip(name), kThreads, [](int) {});
}

// The list that follows the reference, which looks at frames as they are stored.
std::string vpdqOf(const MediaFingerprints& media) {
  const auto found = std::ranges::find(media.fingerprints, Algorithm::Vpdq, &Fingerprint::algorithm);
  return std::string(found->value);
}

VpdqFrames framesOf(const std::string& value) {
  VpdqFrames frames;
  for (const std::string_view line : vpdqLines(value))
    frames.push_back(
        {.hash = PdqHash::fromHex(line.substr(0, 64)).value(), .quality = std::stoi(std::string(line.substr(65)))});
  return frames;
}

std::string secondsIn(const std::string& line) {
  return line.substr(line.rfind(',') + 1);
}

struct Distances {
  int largest = 0;
  double sum = 0;
  int count = 0;

  void add(const ReferenceFrame& reference, const PdqHash& hash) {
    if (reference.quality < PdqHash::kStrongQuality) return;
    const int distance = reference.hash.distanceTo(hash);
    largest = std::max(largest, distance);
    sum += distance;
    ++count;
  }
};

// The bounds that our colours, which follow the portable scaler, may be from the reference's vector one.
void checkNear(const Distances& distances) {
  CHECK(distances.largest <= 8);
  CHECK(distances.sum <= 2.0 * distances.count);
}

}  // namespace

TEST_CASE("one hash a second has the reference's frames and times") {
  for (const char* name : kClips) {
    INFO(name);
    const auto media = fingerprintsOf(name);
    REQUIRE(media);
    const auto reference = test::referenceVpdq(name, "r1");
    const std::string value = vpdqOf(*media);
    const auto lines = vpdqLines(value);
    REQUIRE(lines.size() == reference.size());
    Distances distances;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CHECK(secondsIn(std::string(lines[i])) == reference[i].seconds);
      distances.add(reference[i], PdqHash::fromHex(lines[i].substr(0, 64)).value());
    }
    checkNear(distances);
  }
}

TEST_CASE("every frame is near the reference's") {
  for (const char* name : kClips) {
    INFO(name);
    const auto reference = test::referenceVpdq(name, "r0");
    const VpdqFrames ours = everyFrameOf(name);
    // The reference loses the decoder's last frames where sound is the first stream; we do not.
    const bool losesTwo = std::string_view(name) == "v09_audio_first";
    REQUIRE(ours.size() == reference.size() + (losesTwo ? 2 : 0));
    Distances distances;
    for (std::size_t i = 0; i < reference.size(); ++i) {
      CHECK(secondsIn(ours[i].toText()) == reference[i].seconds);
      distances.add(reference[i], ours[i].hash);
    }
    checkNear(distances);
  }
}

TEST_CASE("the reference's rule matches the copies that the reference matches") {
  struct Expected {
    const char* name;
    double ofQuery;
    double ofTarget;
  };
  const Expected copies[] = {{"r02_bridge_360p", 100, 100},      {"r03_bridge_180p_crf34", 100, 100},
                             {"r09_bridge_480p", 100, 100},      {"r08_bridge_from4s_720p", 66.67, 100},
                             {"r10_bridge_crop5", 16.67, 16.67}, {"v03_rotated_phone_2997", 0, 0}};
  const VpdqRule rule{.maxDistance = 30, .twins = VpdqRule::Twins::Kept};
  const VpdqFrames query = framesOf(vpdqOf(fingerprintsOf("v11_bridge_1080p30").value()));
  for (const Expected& copy : copies) {
    INFO(copy.name);
    const VpdqMatch match = vpdqMatch(query, framesOf(vpdqOf(fingerprintsOf(copy.name).value())), rule);
    CHECK(match.ofQuery == Approx(copy.ofQuery).margin(0.01));
    CHECK(match.ofTarget == Approx(copy.ofTarget).margin(0.01));
  }
}

TEST_CASE("TMK has the reference's pictures and scores one against it") {
  for (const char* name : kClips) {
    INFO(name);
    const auto media = fingerprintsOf(name);
    REQUIRE(media);
    const auto& last = media->fingerprints.back();
    REQUIRE(last.algorithm == Algorithm::TmkPdqf);
    const auto ours = TmkFingerprint::fromFile(fromBase64(last.value).value());
    REQUIRE(ours);
    const TmkFingerprint reference = test::referenceTmk(name);
    CHECK(ours->content().pictures == reference.content().pictures);
    CHECK(tmkLevel1(*ours, reference) >= 0.999);
    CHECK(tmkLevel2(*ours, reference) >= 0.999);
  }
}

TEST_CASE("a file of sound alone has no fingerprint") {
  const auto media = fingerprintsOf("v08_audio_only");
  REQUIRE_FALSE(media);
  CHECK(media.error().code() == ErrorCode::VideoMissing);
}
