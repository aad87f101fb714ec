#include "core/case/Pin.h"

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
  CHECK(parsed->digits() == std::string(Pin::kDigits, '\0'));  // NOLINT(bugprone-use-after-move)
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Pin>);
}

TEST_CASE("a PIN that goes is wiped") {
  alignas(Pin) std::array<unsigned char, sizeof(Pin)> place{};
  auto* pin = new (place.data()) Pin(std::move(*Pin::parse("12345678")));
  REQUIRE(place[0] == '1');
  pin->~Pin();
  for (const unsigned char byte : place)
    CHECK(byte == 0);
}
