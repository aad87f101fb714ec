#include "core/hash/QualityGrade.h"

#include <catch2/catch.hpp>

using namespace mahfooz;
using namespace mahfooz::hash;

namespace {

constexpr image::Size kLarge{640, 480};

PdqSpectrum spectrumOf(int quality, float brightness) {
  return {.coefficients = {}, .quality = quality, .brightness = brightness};
}

}  // namespace

TEST_CASE("quality fifty is strong and forty-nine is not") {
  CHECK(gradeOf(spectrumOf(50, 120), kLarge) == QualityClass::Strong);
  CHECK(gradeOf(spectrumOf(49, 120), kLarge) == QualityClass::WeakUniform);
  CHECK(gradeOfVideo(50) == QualityClass::Strong);
  CHECK(gradeOfVideo(49) == QualityClass::WeakUniform);
}

TEST_CASE("the reason of a weak fingerprint is told in the order small then dark then uniform") {
  CHECK(gradeOf(spectrumOf(20, 10), {63, 480}) == QualityClass::WeakSmall);
  CHECK(gradeOf(spectrumOf(20, 10), {64, 480}) == QualityClass::WeakDark);
  CHECK(gradeOf(spectrumOf(20, 26), kLarge) == QualityClass::WeakUniform);
}

TEST_CASE("a picture of one colour is impossible however large it is") {
  CHECK(gradeOf(spectrumOf(0, 255), kLarge) == QualityClass::Impossible);
  CHECK(gradeOfVideo(0) == QualityClass::Impossible);
}

TEST_CASE("a small picture full of detail is strong") {
  CHECK(gradeOf(spectrumOf(100, 120), {34, 42}) == QualityClass::Strong);
}
