#include "core/case/ContentDigest.h"

#include <catch2/catch.hpp>

using namespace mahfooz::cases;

namespace {

// RFC 9530, appendix B: the body of its examples is {"hello": "world"} and a line feed; RFC 9421, appendix B.2, has
// the same without the line feed.
constexpr std::string_view kHelloLine = "{\"hello\": \"world\"}\n";
constexpr std::string_view kHello = "{\"hello\": \"world\"}";
constexpr std::string_view kHelloLine256 = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";
constexpr std::string_view kHelloLine512 =
    "sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCsyRZOtw8MjkM7iw7yZ/WkppmM44T3qg==:";
constexpr std::string_view kHello512 =
    "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";

}  // namespace

TEST_CASE("the digests of RFC 9530 and RFC 9421") {
  CHECK(contentDigest(kHelloLine) == kHelloLine256);
  CHECK(contentDigestFits(kHelloLine256, kHelloLine));
  CHECK(contentDigestFits(kHelloLine512, kHelloLine));
  CHECK(contentDigestFits(kHello512, kHello));
  CHECK(contentDigestFits(std::string(kHelloLine256).append(", ").append(kHelloLine512), kHelloLine));
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
