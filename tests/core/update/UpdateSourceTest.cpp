#include "core/release/SecretKey.h"
#include "core/update/UpdateSource.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::update;

namespace {

std::string someKey() {
  return publicKeyLetters(release::SecretKey::generate()->publicKey());
}

}  // namespace

TEST_CASE("an update source has an https address and a release key") {
  const auto source = makeSource("https://mahfooz.example/updates/mahfooz.json", someKey());
  REQUIRE(source);
  CHECK(source->place() == QStringLiteral("mahfooz.example"));
  CHECK(makeSource("http://127.0.0.1:8080/mahfooz.json", someKey()));
}

TEST_CASE("an update source that could be listened to, that names somebody or that has no key is none") {
  for (const char* url : {"", "mahfooz.example/x", "http://mahfooz.example/x", "ftp://mahfooz.example/x",
                          "https://mahfooz.example", "https://mahfooz.example/", "https://mahfooz.example/x?id=7",
                          "https://mahfooz.example/x#y", "https://me@mahfooz.example/x", "https://mahfooz.example/%41",
                          "https:///x", "file:///x"}) {
    CAPTURE(url);
    CHECK_FALSE(makeSource(url, someKey()));
  }
  CHECK_FALSE(makeSource("https://mahfooz.example/x", ""));
  CHECK_FALSE(makeSource("https://mahfooz.example/x", someKey().substr(1)));
}

TEST_CASE("this program knows its own version") {
  CHECK(release::versionText(thisVersion()) == MAHFOOZ_TEST_VERSION);
}
