#include "core/case/Encoding.h"

#include <catch2/catch.hpp>

using namespace mahfooz::cases;

TEST_CASE("the base64 test vectors of RFC 4648") {
  const std::pair<std::string_view, std::string_view> vectors[] = {{"", ""},
                                                                   {"f", "Zg=="},
                                                                   {"fo", "Zm8="},
                                                                   {"foo", "Zm9v"},
                                                                   {"foob", "Zm9vYg=="},
                                                                   {"fooba", "Zm9vYmE="},
                                                                   {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, encoded] : vectors) {
    CHECK(toBase64(bytesOf(plain)) == encoded);
    const auto decoded = fromBase64(encoded, plain.size());
    REQUIRE(decoded);
    CHECK(textOf(*decoded) == plain);
  }
}

TEST_CASE("sloppy base64 is refused") {
  CHECK_FALSE(fromBase64("Zg", 100));  // no padding
  CHECK_FALSE(fromBase64("Zg=", 100));
  CHECK_FALSE(fromBase64("Zh==", 100));  // bits that stand for nothing are set
  CHECK_FALSE(fromBase64("Zm9v\n", 100));
  CHECK_FALSE(fromBase64("Zm9 v===", 100));
  CHECK_FALSE(fromBase64("_-8=", 100));  // the URL alphabet
  CHECK_FALSE(fromBase64("Zg==Zg==", 100));
  CHECK_FALSE(fromBase64("====", 100));
}

TEST_CASE("encoded texts that hold more than wanted are refused") {
  CHECK_FALSE(fromBase64("Zm9vYmFy", 5));
  CHECK_FALSE(fromHex("0102", 1));
  CHECK_FALSE(arrayFromBase64<5>("Zm9vYmFy"));
  CHECK_FALSE(arrayFromBase64<7>("Zm9vYmFy"));
  CHECK(arrayFromBase64<6>("Zm9vYmFy"));
}

TEST_CASE("hexadecimal is lower case and complete") {
  CHECK(toHex(bytesOf("\x01\xAB")) == "01ab");
  CHECK(arrayFromHex<2>("01ab"));
  CHECK_FALSE(arrayFromHex<2>("01AB"));
  CHECK_FALSE(arrayFromHex<2>("01a"));
  CHECK_FALSE(arrayFromHex<2>("01:b"));
}
