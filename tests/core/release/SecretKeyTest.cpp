#include "core/release/SecretKey.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::release;

namespace {

// Made by minisign 0.11 with "-G -W" and with "-G" and the passphrase below; the public halves beside.
constexpr const char* kTheirOpenKey = R"(untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADlDkL9hjdfA9e7hq6S7IcsYJLYIDV/naDPss2fJyMQ5BGh/eJOYSGqWVdufJiiZAs+j+1ZWXRHsxYo6rDOoDw1WyH/sUedAMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
)";
constexpr const char* kTheirOpenPublic = "RWQOUOQv2GN18KWVdufJiiZAs+j+1ZWXRHsxYo6rDOoDw1WyH/sUedAM";
constexpr const char* kTheirLockedKey = R"(untrusted comment: minisign encrypted secret key
RWRTY0Iyf0PL0zQg/VPwD/RckxXBes2omrX1X768k4lD9ZQ2tfsAAAACAAAAAAAAAEAAAAAAzz8b2Tffp1LFS5Iy/CiYFvFfxNuAzPxj4AuNVmQCOVwf5DnvVTHymSxiVga06b70VdbWfy5FQlrkTAkjesUc1B0SD0f2YrctMLpdJqeP6vld7kjPfCgkxZeOtEph4jdJryu0Qjr5tb4=
)";
constexpr const char* kTheirLockedPublic = "RWRTddFf3d7V06vn5ZrVU2lpST8t3oDU5VSSRCE5ffdf0XCPC3aytGBF";
constexpr const char* kPassphrase = "open sesame";

ErrorCode refusal(std::string_view text, std::string_view passphrase) {
  const auto key = SecretKey::parse(text, passphrase);
  REQUIRE_FALSE(key);
  return key.error().code();
}

}  // namespace

TEST_CASE("a release key of minisign's is read, with and without a passphrase") {
  const auto open = SecretKey::parse(kTheirOpenKey, "");
  REQUIRE(open);
  CHECK(publicKeyLetters(open->publicKey()) == kTheirOpenPublic);
  const auto locked = SecretKey::parse(kTheirLockedKey, kPassphrase);
  REQUIRE(locked);
  CHECK(publicKeyLetters(locked->publicKey()) == kTheirLockedPublic);
}

TEST_CASE("a wrong passphrase and a damaged release key are refused") {
  CHECK(refusal(kTheirLockedKey, "open simsim") == ErrorCode::UpdateSignatureInvalid);
  CHECK(refusal("", "") == ErrorCode::UpdateSignatureInvalid);
  CHECK(refusal("untrusted comment: x\nRWQ=\n", "") == ErrorCode::UpdateSignatureInvalid);
  std::string cut = kTheirOpenKey;
  CHECK(refusal(cut.substr(0, cut.size() - 8), "") == ErrorCode::UpdateSignatureInvalid);
}

TEST_CASE("a release key that asks for more memory than minisign does is not stretched") {
  const auto key = SecretKey::generate();
  REQUIRE(key);
  std::string text = *key->text("");
  const auto line = text.find('\n') + 1;
  text.replace(line, 8, "RWRTY0Iy");                // "EdScB2": with scrypt
  text.replace(line + 52, 16, std::string(16, '/'));  // all ones in both numbers, which begin at byte 38
  CHECK(refusal(text, "") == ErrorCode::UpdateSignatureInvalid);
}

TEST_CASE("a release key is written and read again") {
  const auto key = SecretKey::generate();
  REQUIRE(key);
  const auto again = SecretKey::parse(*key->text(""), "");
  REQUIRE(again);
  CHECK(publicKeyLetters(again->publicKey()) == publicKeyLetters(key->publicKey()));
}

TEST_CASE("a locked release key does not show the key, and opens with its passphrase") {
  const auto key = SecretKey::generate();
  REQUIRE(key);
  const std::string open = *key->text("");
  const std::string locked = *key->text(kPassphrase);
  CHECK(locked.find(open.substr(open.size() / 2, 40)) == std::string::npos);
  const auto again = SecretKey::parse(locked, kPassphrase);
  REQUIRE(again);
  CHECK(publicKeyLetters(again->publicKey()) == publicKeyLetters(key->publicKey()));
}

TEST_CASE("what a release key signs is verified with its public half, after both have been through their files") {
  const auto key = SecretKey::generate();
  REQUIRE(key);
  const Signature made = key->sign(digestOf("a package"), "mahfooz 0.1.0");
  const auto read = parseSignature(signatureText(made));
  const auto reader = parsePublicKey(publicKeyText(key->publicKey()));
  REQUIRE(read);
  REQUIRE(reader);
  CHECK(isBy(*reader, *read, digestOf("a package")));
  CHECK_FALSE(isBy(*reader, *read, digestOf("another package")));
}
