#include "core/text/Utf8.h"

#include <catch2/catch.hpp>

using namespace mahfooz::text;
using namespace std::string_view_literals;

TEST_CASE("Urdu and emoji and the empty text are valid UTF-8") {
  CHECK(isValidUtf8(""));
  CHECK(isValidUtf8("محفوظ \xF0\x9F\x99\x82"));
  CHECK(isValidUtf8("\0"sv));
  CHECK(isValidUtf8("\xF4\x8F\xBF\xBF"));
}

TEST_CASE("broken UTF-8 is refused") {
  CHECK_FALSE(isValidUtf8("\x80"));
  CHECK_FALSE(isValidUtf8("\xC0\xAF"));          // overlong slash
  CHECK_FALSE(isValidUtf8("\xE0\x80\xAF"));      // overlong slash
  CHECK_FALSE(isValidUtf8("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(isValidUtf8("\xF4\x90\x80\x80"));  // above U+10FFFF
  CHECK_FALSE(isValidUtf8("abc\xD9"));           // cut short
}

TEST_CASE("every character goes to UTF-8 and back") {
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    std::string utf8;
    appendCodePoint(utf8, point);
    std::string_view rest = utf8;
    if (takeCodePoint(rest) != point || !rest.empty()) FAIL("character " << static_cast<unsigned>(point));
  }
}

TEST_CASE("reading goes on after a broken byte") {
  std::string_view rest = "\xE0\x80z";
  CHECK(takeCodePoint(rest) == kNotUtf8);
  CHECK(takeCodePoint(rest) == kNotUtf8);
  CHECK(takeCodePoint(rest) == U'z');
  CHECK(rest.empty());
}
