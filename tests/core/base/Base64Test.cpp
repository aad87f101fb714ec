#include "core/base/Base64.h"

#include <catch2/catch.hpp>

#include <string_view>

using namespace mahfooz;

namespace {

std::vector<std::uint8_t> bytesOf(std::string_view text) {
  return {text.begin(), text.end()};
}

}  // namespace

// RFC 4648, section 10.
TEST_CASE("base64 is written as in its RFC and read back") {
  const std::pair<std::string_view, std::string_view> examples[] = {{"", ""},
                                                                    {"f", "Zg=="},
                                                                    {"fo", "Zm8="},
                                                                    {"foo", "Zm9v"},
                                                                    {"foob", "Zm9vYg=="},
                                                                    {"fooba", "Zm9vYmE="},
                                                                    {"foobar", "Zm9vYmFy"},
                                                                    {"\xFB\xFF", "+/8="}};
  for (const auto& [plain, text] : examples) {
    CHECK(toBase64(bytesOf(plain)) == text);
    CHECK(fromBase64(text) == bytesOf(plain));
  }
}

TEST_CASE("base64 of another hand is refused") {
  for (const char* text : {"Zg", "Zg=", "Zg===", "Zh==", "Z===", "====", "Zm9v\n", "Zm 9", "Zg==Zg==", "-_8=", "Zm9"}) {
    INFO(text);
    CHECK_FALSE(fromBase64(text));
  }
}
