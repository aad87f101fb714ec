#include "core/release/Version.h"

#include <catch2/catch.hpp>

using namespace mahfooz::release;

TEST_CASE("versions are read and written again") {
  for (const char* text : {"0.0.0", "1.2.3", "10.0.9999"})
    CHECK(versionText(*parseVersion(text)) == text);
}

TEST_CASE("versions are compared as numbers, not as text") {
  CHECK(*parseVersion("1.10.0") > *parseVersion("1.9.9"));
  CHECK(*parseVersion("2.0.0") > *parseVersion("1.99.99"));
  CHECK(*parseVersion("0.1.1") > *parseVersion("0.1.0"));
  CHECK(*parseVersion("0.1.0") == *parseVersion("0.1.0"));
}

TEST_CASE("what is no version is refused") {
  for (const char* text : {"", "1", "1.2", "1.2.3.4", "1.2.", ".1.2", "1..2", "01.2.3", "1.2.-3", "+1.2.3", "1.2.3 ",
                           " 1.2.3", "1.2.3a", "1,2,3", "1.2.10000", "99999999999.0.0"}) {
    CAPTURE(text);
    CHECK_FALSE(parseVersion(text));
  }
}
