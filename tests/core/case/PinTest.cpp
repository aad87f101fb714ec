#include "core/case/Pin.h"
#include "core/case/Wipe.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <type_traits>

using namespace mahfooz;
using namespace mahfooz::cases;

TEST_CASE("a random PIN has eight digits and every digit comes up everywhere") {
  std::array<std::array<int, 10>, Pin::kDigits> counts{};
  for (int round = 0; round < 2000; ++round) {
    const Pin pin = Pin::random();
    REQUIRE(pin.digits().size() == Pin::kDigits);
    for (std::size_t at = 0; at < Pin::kDigits; ++at) {
      REQUIRE((pin.digits()[at] >= '0' && pin.digits()[at] <= '9'));
      ++counts[at][static_cast<std::size_t>(pin.digits()[at] - '0')];
    }
  }
  // 200 expected each; 13 standard deviations away would be below 20.
  for (const auto& place : counts) {
    for (const int count : place)
      CHECK(count > 20);
  }
}

TEST_CASE("a PIN is understood as people type it") {
  for (const char* typed :
       {"12345678", "1234 5678", "1234-5678", "۱۲۳۴۵۶۷۸", "١٢٣٤ ٥٦٧٨", "l2345678", "I2345678",
        "\u200F"
        "12345678\u2069",
        "１２３４\u3000５６７８", "1234\r\n5678\r\n", "ｌ２۳٤५６７８", "\uFEFF12 34\u00A056\u201378 "}) {
    const auto pin = Pin::parse(typed);
    INFO(typed);
    REQUIRE(pin);
    CHECK(pin->digits() == "12345678");
  }
  const auto zeros = Pin::parse("oO00OO00");
  REQUIRE(zeros);
  CHECK(zeros->digits() == "00000000");
}

TEST_CASE("what is no PIN is refused") {
  for (const char* typed : {"", "1234567", "123456789", "1234567a", "1234567\xFF", "ب2345678"}) {
    const auto pin = Pin::parse(typed);
    INFO(typed);
    REQUIRE_FALSE(pin);
    CHECK(pin.error() == Error(ErrorCode::PinInvalid));
  }
}

TEST_CASE("a PIN can be moved and leaves nothing behind") {
  auto parsed = Pin::parse("12345678");
  REQUIRE(parsed);
  const Pin moved = std::move(*parsed);
  CHECK(moved.digits() == "12345678");
  CHECK(parsed->digits().empty());  // NOLINT(bugprone-use-after-move)
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Pin>);
}

// GuardedBytes wipes what it frees; a freed page cannot be read to see it.
TEST_CASE("the digits of a PIN stand outside the object, in guarded memory") {
  const auto pin = Pin::parse("12345678");
  REQUIRE(pin);
  const std::string object(reinterpret_cast<const char*>(&*pin), sizeof(Pin));
  CHECK(object.find("1234") == std::string::npos);
}

TEST_CASE("a wiped text is empty and its memory holds nothing of it") {
  std::string text(100, 'x');
  const char* memory = text.data();
  wipe(text);
  CHECK(text.empty());
  CHECK(std::string_view(memory, 100) == std::string(100, '\0'));
}
