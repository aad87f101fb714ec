#include "core/case/ContentDigest.h"

#include <catch2/catch.hpp>

using namespace mahfooz::cases;

namespace {

// The representation of RFC 9530's appendix B is {"hello": "world"} and a line feed; its appendix D, and RFC 9421's
// appendix B.2, have it without the line feed.
constexpr std::string_view kHelloLine = "{\"hello\": \"world\"}\n";
constexpr std::string_view kHello = "{\"hello\": \"world\"}";
constexpr std::string_view kHelloLine256 = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";
constexpr std::string_view kHelloLine512 =
    "sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCsyRZOtw8MjkM7iw7yZ/WkppmM44T3qg==:";
constexpr std::string_view kHello512 =
    "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";

}  // namespace

TEST_CASE("the digests of RFC 9530 and RFC 9421") {
  CHECK(contentDigest(kHelloLine) == kHelloLine256);                                     // 9530, B.1
  CHECK(contentDigest("") == "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");  // 9530, B.2
  CHECK(contentDigest(kHelloLine.substr(10, 9)) ==                                       // 9530, B.3: bytes 10-18
        "sha-256=:jjcgBDWNAtbYUXI37CVG3gRuGOAjaaDRGpIUFsdyepQ=:");
  CHECK(contentDigest("{\"title\": \"New Title\"}\n") ==  // 9530, B.7
        "sha-256=:mEkdbO7Srd9LIOegftO0aBX+VPTVz7/CSHes2Z27gc4=:");
  CHECK(contentDigest(kHello) == "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:");  // 9530, D
  CHECK(contentDigestFits(kHelloLine256, kHelloLine));
  CHECK(contentDigestFits(kHelloLine512, kHelloLine));  // 9530, 2
  CHECK(contentDigestFits(kHello512, kHello));          // 9421, B.2
  CHECK(contentDigestFits(std::string(kHelloLine256).append(", ").append(kHelloLine512), kHelloLine));
}

TEST_CASE("the two digests of RFC 9530 section 2 are of two bodies and fit neither") {
  constexpr std::string_view kOther = "sha-256=:d435Qo+nKZ+gLcUHn7GQtQ72hiBVAgqoLsZnZPiTGPk=:";
  const std::string both = std::string(kOther).append(", ").append(kHelloLine512);
  CHECK_FALSE(contentDigestFits(kOther, kHelloLine));
  CHECK_FALSE(contentDigestFits(both, kHelloLine));
  CHECK(contentDigestFits(kHelloLine512, kHelloLine));
}

TEST_CASE("a digest of another body does not fit") {
  CHECK_FALSE(contentDigestFits(kHelloLine256, kHello));
  CHECK_FALSE(contentDigestFits(kHello512, kHelloLine));
  CHECK_FALSE(contentDigestFits(std::string(kHelloLine256).append(", ").append(kHello512), kHelloLine));
}

TEST_CASE("unknown digests are passed over but are not enough") {
  CHECK(contentDigestFits(std::string("crc32c=:AAAAAA==:, ").append(kHelloLine256), kHelloLine));
  CHECK_FALSE(contentDigestFits("crc32c=:AAAAAA==:", kHelloLine));
}

TEST_CASE("a malformed digest header does not fit") {
  for (const char* header :
       {"", ",", "sha-256", "sha-256=", "sha-256=::", "sha-256=RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=",
        "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg:",
        "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:,"}) {
    INFO(header);
    CHECK_FALSE(contentDigestFits(header, kHelloLine));
  }
  CHECK_FALSE(contentDigestFits(std::string(100000, ','), kHelloLine));
}
