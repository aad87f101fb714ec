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
