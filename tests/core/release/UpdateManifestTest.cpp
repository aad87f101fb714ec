#include "core/release/SecretKey.h"
#include "core/release/UpdateNotice.h"

#include <catch2/catch.hpp>

#include <string>

using namespace mahfooz;
using namespace mahfooz::release;

namespace {

UpdateManifest sample() {
  return {{{0, 2, 0}}, "2026-12-01", "https://mahfooz.example/get", {"نئی بات۔", "Something new."}};
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

const SecretKey& ourKey() {
  static const auto kKey = SecretKey::generate();
  return *kKey;
}

std::string noticeOf(std::string_view manifest, const SecretKey& key = ourKey()) {
  return noticeText(manifest, signatureText(key.sign(digestOf(manifest), "mahfooz")));
}

ErrorCode refusal(const std::string& notice) {
  const auto result = readNotice(notice, ourKey().publicKey());
  REQUIRE_FALSE(result);
  return result.error().code();
}

}  // namespace

TEST_CASE("a manifest is written and read again") {
  const auto read = parseManifest(manifestText(sample()));
  REQUIRE(read);
  CHECK(manifestText(*read) == manifestText(sample()));
  CHECK(read->news.urdu == "نئی بات۔");
}

TEST_CASE("a manifest of another product, form or version of the form is refused") {
  const std::string text = manifestText(sample());
  for (const auto& [what, by] : {
           std::pair{R"("mahfooz")", R"("mahfooz-pro")"},
           {R"("version": 1)", R"("version": 2)"},
           {R"("0.2.0")", R"("0.2")"},
           {R"("0.2.0")", R"(0.2)"},
           {R"("2026-12-01")", R"("1st of December")"},
           {R"("https://mahfooz.example/get")", R"("http://mahfooz.example/get")"},
           {R"("https://mahfooz.example/get")", R"("https://")"},
           {R"("https://mahfooz.example/get")", R"("https://mahfooz.example/get?who=me")"},
           {R"("https://mahfooz.example/get")", R"("https://mahfooz.example@elsewhere.example/")"},
           {R"("https://mahfooz.example/get")", R"("javascript:alert")"},
           {R"("Something new.")", R"("")"},
           {R"("Something new.")", R"("two\nlines")"},
           {R"("Something new.")", R"("a \u001b[2J")"},
           {R"("en":)", R"("fr":)"},
           {R"("day":)", R"("more": 1, "day":)"},
       }) {
    CAPTURE(what, by);
    const auto read = parseManifest(replaced(text, what, by));
    REQUIRE_FALSE(read);
    CHECK(read.error().code() == ErrorCode::UpdateInvalid);
  }
  CHECK_FALSE(parseManifest(""));
  CHECK_FALSE(parseManifest("null"));
  CHECK_FALSE(parseManifest(text + "x"));
  CHECK_FALSE(parseManifest(replaced(text, "Something new.", std::string(3000, 'a'))));
}

TEST_CASE("a signed notice is believed") {
  const auto read = readNotice(noticeOf(manifestText(sample())), ourKey().publicKey());
  REQUIRE(read);
  CHECK(read->release == Version{{0, 2, 0}});
}

TEST_CASE("a notice that this key has not signed is refused before it is read") {
  const auto other = SecretKey::generate();
  REQUIRE(other);
  CHECK(refusal(noticeOf(manifestText(sample()), *other)) == ErrorCode::UpdateSignatureInvalid);
  CHECK(refusal(noticeOf("no manifest at all", *other)) == ErrorCode::UpdateSignatureInvalid);
  const std::string genuine = noticeOf(manifestText(sample()));
  CHECK(refusal(replaced(genuine, "0.2.0", "0.3.0")) == ErrorCode::UpdateSignatureInvalid);
  CHECK(refusal(replaced(genuine, "trusted comment: mahfooz", "trusted comment: another")) ==
        ErrorCode::UpdateSignatureInvalid);
}

TEST_CASE("a notice of another form is refused") {
  const std::string genuine = noticeOf(manifestText(sample()));
  for (const std::string& text :
       {std::string(), std::string("{}"), std::string("[]"), std::string("<html>"), genuine.substr(0, genuine.size() / 2),
        replaced(genuine, "\"manifest\"", "\"manifesto\""), replaced(genuine, "\"signature\"", "\"more\": 1, \"signature\""),
        noticeText(std::string(40000, ' '), ""), std::string(100000, '[')}) {
    CHECK(refusal(text) == ErrorCode::UpdateInvalid);
  }
  CHECK(refusal(noticeText(manifestText(sample()), "")) == ErrorCode::UpdateSignatureInvalid);
}

TEST_CASE("another text that the release key has signed is no manifest") {
  CHECK(refusal(noticeOf("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  mahfooz_0.2.0_amd64.deb\n")) ==
        ErrorCode::UpdateInvalid);
}
