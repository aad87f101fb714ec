#include "core/case/ServiceProfile.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::cases;

namespace {

ServiceProfile sample() {
  ServiceProfile profile;
  profile.name = {"مشق", "Practice"};
  profile.baseUrl = "http://127.0.0.1:40001";
  profile.sealingKeyId = "0123456789abcdef";
  profile.sealingKey.fill(1);
  profile.signingKey.fill(2);
  profile.practice = true;
  profile.audience = {AgeThen::Minor, AgeThen::Adult};
  profile.algorithms = {Algorithm::Pdq};
  profile.minimumQuality = 1;
  profile.maximumItems = 10;
  profile.platforms = {{"Example", "2026-11-24"}};
  return profile;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a profile is read back") {
  const std::string text = serviceProfileText(sample());
  const auto parsed = parseServiceProfile(text);
  REQUIRE(parsed);
  CHECK(parsed->name.urdu == "مشق");
  CHECK(parsed->practice);
  CHECK(parsed->sealingKey == sample().sealingKey);
  CHECK(parsed->platforms.at(0).name == "Example");
  CHECK(serviceProfileText(*parsed) == text);
}

TEST_CASE("a profile says whom it is for") {
  ServiceProfile profile = sample();
  CHECK(profile.accepts(AgeThen::Minor));
  profile.audience = {AgeThen::Adult};
  CHECK(profile.accepts(AgeThen::Adult));
  CHECK_FALSE(profile.accepts(AgeThen::Minor));
}

TEST_CASE("a malformed profile is refused") {
  const std::string good = serviceProfileText(sample());
  const std::pair<const char*, const char*> changes[] = {
      {"\"version\": 1", "\"version\": 2"},
      {"\"version\": 1", "\"version\": 1, \"verify\": false"},
      {"\"Practice\"", "\"\""},
      {"\"ur\"", "\"de\""},
      {"\"practice\": true", "\"practice\": 1"},
      {"0123456789abcdef", "Not A Key"},
      {"\"key\": \"AQ", "\"key\": \"A"},
      {"\"signingKey\"", "\"signKey\""},
      {"\"minor\"", "\"child\""},
      {"\"minor\"", "\"adult\""},
      {"\"pdq\"", "\"sha1\""},
      {"\"maximumItems\"", "\"dihedral\": 1,\n  \"maximumItems\""},
      {"\"minimumQuality\": 1", "\"minimumQuality\": 101"},
      {"\"minimumQuality\": 1", "\"minimumQuality\": -1"},
      {"\"maximumItems\": 10", "\"maximumItems\": 0"},
      {"\"maximumItems\": 10", "\"maximumItems\": 51"},
      {"2026-11-24", "yesterday"},
      {"http://127.0.0.1:40001", "http://127.0.0.1:40001/"},
  };
  for (const auto& [from, to] : changes) {
    INFO(from << " -> " << to);
    const auto parsed = parseServiceProfile(replaced(good, from, to));
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() == Error(ErrorCode::ProfileInvalid));
  }
  CHECK_FALSE(parseServiceProfile(""));
  CHECK_FALSE(parseServiceProfile("null"));
}

TEST_CASE("a profile with an insecure address is refused as such") {
  const auto parsed =
      parseServiceProfile(replaced(serviceProfileText(sample()), "http://127.0.0.1:40001", "http://example.org"));
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error() == Error(ErrorCode::ServiceAddressInsecure));
}

TEST_CASE("a profile that says nothing of dihedral fingerprints does not want them") {
  CHECK(serviceProfileText(sample()).find("dihedral") == std::string::npos);
  CHECK_FALSE(parseServiceProfile(serviceProfileText(sample()))->dihedral);
  ServiceProfile profile = sample();
  profile.dihedral = true;
  const auto parsed = parseServiceProfile(serviceProfileText(profile));
  REQUIRE(parsed);
  CHECK(parsed->dihedral);
}

TEST_CASE("a fingerprint is taken by its algorithm and its variant and its quality") {
  ServiceProfile profile = sample();
  profile.minimumQuality = 50;
  Fingerprint fingerprint{Algorithm::Pdq, Variant::Displayed, 50, {}};
  CHECK(profile.accepts(fingerprint));
  fingerprint.quality = 49;
  CHECK_FALSE(profile.accepts(fingerprint));
  for (const Variant variant : {Variant::Stored, Variant::Composited})
    CHECK(profile.accepts(Fingerprint{Algorithm::Pdq, variant, 50, {}}));
  for (const Variant variant : {Variant::Rot90, Variant::FlipX, Variant::FlipMinus1}) {
    profile.dihedral = false;
    CHECK_FALSE(profile.accepts(Fingerprint{Algorithm::Pdq, variant, 50, {}}));
    profile.dihedral = true;
    CHECK(profile.accepts(Fingerprint{Algorithm::Pdq, variant, 50, {}}));
  }
  CHECK_FALSE(profile.accepts(Fingerprint{Algorithm::Md5, Variant::Stored, 100, {}}));
}

TEST_CASE("what measures no quality is not refused for it") {
  ServiceProfile profile = sample();
  profile.minimumQuality = 50;
  profile.algorithms = {Algorithm::Md5, Algorithm::Vpdq, Algorithm::TmkPdqf};
  CHECK(profile.accepts(Fingerprint{Algorithm::Md5, Variant::Stored, 0, {}}));
  CHECK(profile.accepts(Fingerprint{Algorithm::TmkPdqf, Variant::Displayed, 0, {}}));
  CHECK(profile.accepts(Fingerprint{Algorithm::Vpdq, Variant::Displayed, 50, {}}));
  CHECK_FALSE(profile.accepts(Fingerprint{Algorithm::Vpdq, Variant::Displayed, 49, {}}));
}
