#include "core/case/ServiceError.h"

#include <catch2/catch.hpp>

using namespace mahfooz::cases;

TEST_CASE("the name of an error is read back") {
  CHECK(serviceErrorName(serviceErrorText("case-conflict", "another submission has this number")) == "case-conflict");
}

TEST_CASE("what is no error body has no name") {
  for (const char* text : {"", "{}", "[]", R"({"error":7})", R"({"error":{"name":7,"message":"x"}})",
                           R"({"error":{"name":"x"}})", "<html>502</html>"}) {
    INFO(text);
    CHECK_FALSE(serviceErrorName(text));
  }
}
