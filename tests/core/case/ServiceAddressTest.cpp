#include "core/case/ServiceAddress.h"

#include <catch2/catch.hpp>

#include <string>

using namespace mahfooz;
using mahfooz::cases::checkServiceAddress;

TEST_CASE("https anywhere and http on loopback are taken") {
  for (const char* url : {"https://example.org", "https://intake.example.org:8443", "https://192.0.2.1",
                          "https://[2001:db8::1]:443", "http://127.0.0.1", "http://127.0.0.1:40001",
                          "http://127.1.2.3:80", "http://[::1]:8080", "https://127.0.0.1:1"}) {
    INFO(url);
    CHECK(checkServiceAddress(url));
  }
}

TEST_CASE("plain http anywhere else is insecure") {
  for (const char* url :
       {"http://example.org", "http://localhost:8080", "http://192.168.0.1", "http://128.0.0.1",
        "http://127.0.0.1.example.org", "http://0127.0.0.1", "http://127.0.0", "http://127.0.0.1.1",
        "http://127.0.0.256", "http://127..0.1", "http://[::2]", "http://[::ffff:127.0.0.1]", "http://0.0.0.0"}) {
    INFO(url);
    const auto checked = checkServiceAddress(url);
    REQUIRE_FALSE(checked);
    // 127..0.1 is no host at all; all others are hosts that are not loopback
    CHECK(checked.error() ==
          Error(std::string(url) == "http://127..0.1" ? ErrorCode::ProfileInvalid : ErrorCode::ServiceAddressInsecure));
  }
}

TEST_CASE("other forms of address are refused") {
  for (const char* url : {"",
                          "https://",
                          "http://",
                          "https:///",
                          "https://example.org/",
                          "https://example.org/path",
                          "https://user@example.org",
                          "https://example.org?x",
                          "https://example.org#x",
                          "https://EXAMPLE.org",
                          "HTTPS://example.org",
                          "ftp://example.org",
                          "example.org",
                          "https://example.org:",
                          "https://example.org:0",
                          "https://example.org:65536",
                          "https://example.org:080",
                          "https://example.org:8o",
                          "https://.example.org",
                          "https://example..org",
                          "https://exa mple.org",
                          "https://[::1",
                          "https://[]",
                          "https://مثال.پاک",
                          "https://127.0.0.1@example.org",
                          "http://127.0.0.1\n.example.org"}) {
    INFO(url);
    const auto checked = checkServiceAddress(url);
    REQUIRE_FALSE(checked);
    CHECK(checked.error() == Error(ErrorCode::ProfileInvalid));
  }
}
