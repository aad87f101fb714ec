#include "app/cli/Json.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

using namespace mahfooz;
using namespace mahfooz::cli;

namespace {

const std::string kHex(64, 'a');

MediaFingerprints photo() {
  return {MediaKind::Photo, 640, 480, {{Algorithm::Pdq, Variant::Displayed, 100, kHex}}};
}

MediaFingerprints video() {
  MediaFingerprints media{MediaKind::Video,
                          640,
                          480,
                          {{Algorithm::Md5, Variant::Stored, 100, "0123456789abcdef0123456789abcdef"},
                           {Algorithm::Vpdq, Variant::Displayed, 53, kHex + ",100,0.000\n" + kHex + ",7,1.001"}}};
  media.durationMilliseconds = 12345;
  return media;
}

}  // namespace

TEST_CASE("a fingerprinted photo is one line of JSON in a fixed order") {
  CHECK(jsonLine(fileJson(QStringLiteral("a \"b\".jpg"), photo())) ==
        R"({"file":"a \"b\".jpg","ok":true,"kind":"photo","width":640,"height":480,"fingerprints":[)"
        R"({"algorithm":"pdq","value":")" +
            kHex + R"(","quality":100,"variant":"displayed"}]})" + "\n");
}

TEST_CASE("a failed file names its error by number and by name") {
  CHECK(jsonLine(fileJson(QStringLiteral("x"), ErrorCode::FileTruncated)) ==
        "{\"file\":\"x\",\"ok\":false,\"error\":{\"code\":109,\"name\":\"file-truncated\"}}\n");
}

TEST_CASE("a file name with a line break stays on one line") {
  const std::string line = jsonLine(fileJson(QStringLiteral("a\nb"), photo()));
  CHECK(line.find('\n') == line.size() - 1);
}

TEST_CASE("the text form has five columns for a fingerprint and for an error") {
  CHECK(fileText(QStringLiteral("f.png"), photo()) == "pdq\tdisplayed\t" + kHex + "\t100\tf.png\n");
  CHECK(fileText(QStringLiteral("f.png"), ErrorCode::FileEmpty) == "error\t104\tfile-empty\t\tf.png\n");
}

TEST_CASE("a fingerprinted video has its duration and a list of frames") {
  CHECK(jsonLine(fileJson(QStringLiteral("v.mp4"), video())) ==
        R"({"file":"v.mp4","ok":true,"kind":"video","width":640,"height":480,"durationSeconds":12.345,"fingerprints":[)"
        R"({"algorithm":"md5","value":"0123456789abcdef0123456789abcdef","quality":100,"variant":"stored"},)"
        R"({"algorithm":"vpdq","value":[")" +
            kHex + R"(,100,0.000",")" + kHex + R"(,7,1.001"],"quality":53,"variant":"displayed"}]})" + "\n");
}

TEST_CASE("a duration is a number of thousandths") {
  auto media = video();
  for (const auto& [milliseconds, text] :
       {std::pair{0, "0.0"}, std::pair{7200000, "7200.0"}, std::pair{1, "0.001"}, std::pair{14399967, "14399.967"}}) {
    media.durationMilliseconds = milliseconds;
    const std::string line = jsonLine(fileJson(QStringLiteral("v"), media));
    CHECK(line.find(std::string("\"durationSeconds\":") + text + ",") != std::string::npos);
  }
}

TEST_CASE("the text form of a video has a line a frame with the frame's own quality") {
  CHECK(fileText(QStringLiteral("v.mp4"), video()) ==
        "md5\tstored\t0123456789abcdef0123456789abcdef\t100\tv.mp4\n"
        "vpdq\tdisplayed\t" +
            kHex +
            ",100,0.000\t100\tv.mp4\n"
            "vpdq\tdisplayed\t" +
            kHex + ",7,1.001\t7\tv.mp4\n");
}
