#include "core/case/OperatorCode.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace mahfooz::cases;

TEST_CASE("an operator's code is understood as people type it") {
  for (const char* typed : {"482105", "482 105", "482-105", "۴۸۲۱۰۵", "٤٨٢١٠٥"}) {
    const auto code = OperatorCode::parse(typed);
    INFO(typed);
    REQUIRE(code);
    CHECK(code->digits() == "482105");
  }
  CHECK(OperatorCode::parse("123456789012"));
}

TEST_CASE("an operator's code that is too short, too long or no number is refused") {
  for (const char* typed : {"", "12345", "1234567890123", "12345a", "12345O", "123456\xFF"}) {
    INFO(typed);
    CHECK_FALSE(OperatorCode::parse(typed));
  }
}

TEST_CASE("an operator's code fits its own hash and no other") {
  const auto code = OperatorCode::parse("482105");
  const auto hash = OperatorCodeHash::of(*code);
  REQUIRE(hash);
  CHECK(hash->text().starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
  CHECK(hash->text().find("482105") == std::string::npos);
  const auto read = OperatorCodeHash::parse(hash->text());
  REQUIRE(read);
  CHECK(read->fits(*code));
  CHECK_FALSE(read->fits(*OperatorCode::parse("482106")));
  CHECK(OperatorCodeHash::of(*code)->text() != hash->text());  // salted
}

TEST_CASE("a hash in another form or at an unbearable cost is refused") {
  const std::string tail = "$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g";
  CHECK(OperatorCodeHash::parse("$argon2id$v=19$m=65536,t=3,p=1" + tail));
  for (const std::string& other :
       std::vector<std::string>{std::string(), "482105" + tail, "$argon2i$v=19$m=65536,t=3,p=1" + tail,
                                "$argon2id$v=19$m=4096,t=3,p=1" + tail, "$argon2id$v=19$m=1048576,t=3,p=1" + tail,
                                "$argon2id$v=19$m=65536,t=0,p=1" + tail, "$argon2id$v=19$m=65536,t=99,p=1" + tail,
                                "$argon2id$v=19$m=65536,t=3,p=4" + tail, "$argon2id$v=19$m=65536,t=3,p=1" + tail + "x",
                                "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$",
                                "$argon2id$v=19$m=65536,t=3,p=1" + tail.substr(0, tail.size() - 1) + "\n"}) {
    INFO(other);
    CHECK_FALSE(OperatorCodeHash::parse(other));
  }
}
