#include "core/release/Minisign.h"
#include "core/release/SecretKey.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <unistd.h>

using namespace mahfooz;
using namespace mahfooz::release;

namespace {

// Made by minisign 0.11: "minisign -G -W", then "minisign -S -t 'mahfooz 0.1.0' -m message" with "salaam\n" in it.
constexpr const char* kTheirKey = "RWQOUOQv2GN18KWVdufJiiZAs+j+1ZWXRHsxYo6rDOoDw1WyH/sUedAM";
constexpr const char* kTheirSignature = R"(untrusted comment: signature from minisign secret key
RUQOUOQv2GN18KucbOADzF9T9E0ZO2GXLKYW2LBAjBSzaxtPo8BBm1eOifSJFUwEar/NM3k+lxMsN0gIjEI5t9BMQHiFXgyTiQA=
trusted comment: mahfooz 0.1.0
AmzvTrtIJSUDvFteuq7H/wxuJf/me/XXVz/gSF9GQfsn1Ez5Te8Pm1asSyWSz3huXWY5eMLc0DMxaBDN/W0CBQ==
)";
constexpr const char* kMessage = "salaam\n";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("a signature that minisign made is verified") {
  const auto key = parsePublicKey(kTheirKey);
  const auto signature = parseSignature(kTheirSignature);
  REQUIRE(key);
  REQUIRE(signature);
  CHECK(signature->trustedComment == "mahfooz 0.1.0");
  CHECK(isBy(*key, *signature, digestOf(kMessage)));
}

TEST_CASE("a key is read alone and from minisign's file, and written the same") {
  const auto alone = parsePublicKey(kTheirKey);
  REQUIRE(alone);
  CHECK(publicKeyLetters(*alone) == kTheirKey);
  const auto fromFile = parsePublicKey(publicKeyText(*alone));
  REQUIRE(fromFile);
  CHECK(publicKeyLetters(*fromFile) == kTheirKey);
}

TEST_CASE("another content, another key and another comment are refused") {
  const auto key = *parsePublicKey(kTheirKey);
  const auto signature = *parseSignature(kTheirSignature);
  CHECK_FALSE(isBy(key, signature, digestOf("salaam")));
  const auto other = SecretKey::generate();
  REQUIRE(other);
  CHECK_FALSE(isBy(other->publicKey(), signature, digestOf(kMessage)));
  PublicKey sameName = other->publicKey();
  sameName.id = key.id;
  CHECK_FALSE(isBy(sameName, signature, digestOf(kMessage)));
  const auto changed = parseSignature(replaced(kTheirSignature, "0.1.0", "0.2.0"));
  REQUIRE(changed);
  CHECK_FALSE(isBy(key, *changed, digestOf(kMessage)));
}

TEST_CASE("a signature of which any byte was changed is refused") {
  const auto key = *parsePublicKey(kTheirKey);
  const auto genuine = *parseSignature(kTheirSignature);
  for (std::size_t at = 0; at < genuine.ofDigest.size(); ++at) {
    auto changed = genuine;
    changed.ofDigest[at] ^= 1U;
    CHECK_FALSE(isBy(key, changed, digestOf(kMessage)));
    changed = genuine;
    changed.ofComment[at] ^= 1U;
    CHECK_FALSE(isBy(key, changed, digestOf(kMessage)));
  }
}

TEST_CASE("other forms of a signature file are refused") {
  const std::string genuine = kTheirSignature;
  const std::string cut = genuine.substr(0, genuine.size() / 2);
  for (const std::string& text :
       {std::string(), cut, genuine + "more\n", replaced(genuine, "trusted comment: ma", "comment: ma"),
        replaced(genuine, "untrusted comment: ", ""), replaced(genuine, "\nRUQ", "\nRWQ"),  // "Ed": of the file itself
        replaced(genuine, "\nRUQ", "\nAAA"), genuine + std::string(5000, ' ')}) {
    CAPTURE(text);
    const auto parsed = parseSignature(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code() == ErrorCode::UpdateSignatureInvalid);
  }
}

TEST_CASE("other forms of a key are refused") {
  const std::string genuine = kTheirKey;
  for (const std::string& text : {std::string(), genuine.substr(1), genuine + "A", "A" + genuine.substr(1),
                                  genuine + "\n" + genuine, std::string(5000, 'A')}) {
    CAPTURE(text);
    CHECK_FALSE(parsePublicKey(text));
  }
}

TEST_CASE("a file's digest is that of its content") {
  std::string path = "/tmp/mahfooz-digest-XXXXXX";
  const int descriptor = mkstemp(path.data());
  REQUIRE(descriptor >= 0);
  REQUIRE(write(descriptor, kMessage, std::strlen(kMessage)) == static_cast<ssize_t>(std::strlen(kMessage)));
  close(descriptor);
  const auto digest = digestOfFile(path);
  std::remove(path.c_str());
  REQUIRE(digest);
  CHECK(*digest == digestOf(kMessage));
  CHECK(digestOfFile(path).error().code() == ErrorCode::FileUnreadable);
  CHECK_FALSE(digestOfFile("/"));
}
