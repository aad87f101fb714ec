#include "core/base/Fingerprint.h"

#include <catch2/catch.hpp>

#include <string>

using namespace mahfooz;

TEST_CASE("names and numbers of fingerprints go there and back") {
  CHECK(mediaKindFromName(mediaKindName(MediaKind::Photo)) == MediaKind::Photo);
  CHECK(algorithmFromName(algorithmName(Algorithm::Pdq)) == Algorithm::Pdq);
  CHECK(variantFromName(variantName(Variant::Displayed)) == Variant::Displayed);
  CHECK(mediaKindFromNumber(1) == MediaKind::Photo);
  CHECK(algorithmFromNumber(1) == Algorithm::Pdq);
  CHECK(variantFromNumber(1) == Variant::Displayed);
}

TEST_CASE("names and numbers that nobody defined are refused") {
  CHECK_FALSE(mediaKindFromName("Photo"));
  CHECK_FALSE(algorithmFromName(""));
  CHECK_FALSE(variantFromName("displayed "));
  CHECK_FALSE(mediaKindFromNumber(0));
  CHECK_FALSE(algorithmFromNumber(255));
  CHECK_FALSE(variantFromNumber(1000));
}

TEST_CASE("a PDQ value is exactly 64 lower-case hex digits") {
  const std::string good(64, 'a');
  CHECK(isWellFormed(Algorithm::Pdq, good));
  CHECK_FALSE(isWellFormed(Algorithm::Pdq, std::string(63, 'a')));
  CHECK_FALSE(isWellFormed(Algorithm::Pdq, std::string(65, 'a')));
  CHECK_FALSE(isWellFormed(Algorithm::Pdq, std::string(64, 'A')));
  CHECK_FALSE(isWellFormed(Algorithm::Pdq, std::string(63, 'a') + "g"));
  CHECK_FALSE(isWellFormed(Algorithm::Pdq, ""));
}
