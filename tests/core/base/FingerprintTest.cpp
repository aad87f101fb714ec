#include "core/base/Fingerprint.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

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

TEST_CASE("an MD5 value is exactly 32 lower-case hex digits") {
  CHECK(isWellFormed(Algorithm::Md5, std::string(32, '0')));
  CHECK_FALSE(isWellFormed(Algorithm::Md5, std::string(64, '0')));
  CHECK_FALSE(isWellFormed(Algorithm::Md5, std::string(31, '0') + "G"));
}

TEST_CASE("a vPDQ value is a list of hash and quality and seconds") {
  const std::string hash(64, 'b');
  CHECK(isWellFormed(Algorithm::Vpdq, hash + ",100,0.000"));
  CHECK(isWellFormed(Algorithm::Vpdq, hash + ",0,0.000\n" + hash + ",7,14399.967"));
  CHECK(vpdqLines(hash + ",1,0.000\n" + hash + ",2,1.000").size() == 2);
  for (const char* tail : {"", ",100", ",101,0.000", ",-1,0.000", ",07,0.000", ",1,0.00", ",1,.000", ",1,00.000",
                           ",1,1e3.000", ",1,0.000\n", ",1,0.000,", ", 1,0.000", ",1,1234567.000", ",1,nan"}) {
    INFO(tail);
    CHECK_FALSE(isWellFormed(Algorithm::Vpdq, hash + tail));
  }
  CHECK_FALSE(isWellFormed(Algorithm::Vpdq, ""));
  CHECK_FALSE(isWellFormed(Algorithm::Vpdq, "\n" + hash + ",1,0.000"));
  CHECK_FALSE(isWellFormed(Algorithm::Vpdq, hash.substr(1) + ",1,0.000"));
}

TEST_CASE("a vPDQ list longer than any video is refused") {
  const std::string line = std::string(64, '0') + ",50,0.000";
  std::string list = line;
  for (std::size_t i = 1; i < kMaxVpdqFrames; ++i)
    list += '\n' + line;
  CHECK(isWellFormed(Algorithm::Vpdq, list));
  CHECK_FALSE(isWellFormed(Algorithm::Vpdq, list + '\n' + line));
}

TEST_CASE("a TMK value is the base64 of one reference file") {
  std::string good(kTmkValueChars, 'A');
  good.replace(0, 16, "VE1LMUZWRUNQRFFG");
  good.replace(good.size() - 2, 2, "==");
  CHECK(isWellFormed(Algorithm::TmkPdqf, good));
  CHECK_FALSE(isWellFormed(Algorithm::TmkPdqf, ""));
  CHECK_FALSE(isWellFormed(Algorithm::TmkPdqf, good.substr(4)));
  const std::pair<std::size_t, char> changes[] = {{0, 'A'}, {1000, '-'}, {good.size() - 3, 'B'}, {good.size() - 1, 'A'}};
  for (const auto& [place, letter] : changes) {
    INFO(place);
    std::string bad = good;
    bad[place] = letter;
    CHECK_FALSE(isWellFormed(Algorithm::TmkPdqf, bad));
  }
}
