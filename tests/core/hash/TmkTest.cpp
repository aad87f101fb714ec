#include "core/hash/TmkFingerprint.h"
#include "core/hash/TmkScore.h"
#include "core/hash/TmkStream.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>
#include <random>

using namespace mahfooz::hash;

namespace {

using Pixels = std::array<std::uint8_t, TmkStream::kPictureBytes>;

// Blobs that wander as `time` goes on; another seed is another film.
Pixels scene(unsigned seed, double time) {
  Pixels pixels{};
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const auto x = static_cast<double>(i / 3 % 64);
    const auto y = static_cast<double>(i / 192);
    const double wave = std::sin(x * 0.11 * (seed + 1) + time * 0.31) + std::cos(y * 0.17 * (seed + 2) - time * 0.23);
    pixels[i] = static_cast<std::uint8_t>(127 + 60 * wave);
  }
  return pixels;
}

TmkFingerprint film(unsigned seed, int from, int pictures) {
  TmkStream stream;
  for (int i = 0; i < pictures; ++i)
    stream.addPicture(scene(seed, from + i));
  return stream.finish();
}

double normOf(const TmkFeature& feature) {
  double sum = 0;
  for (const float value : feature)
    sum += static_cast<double>(value) * static_cast<double>(value);
  return std::sqrt(sum);
}

bool sameContent(const TmkFingerprint& a, const TmkFingerprint& b) {
  return a.content().pictures == b.content().pictures && a.content().average == b.content().average &&
         a.content().cosines == b.content().cosines && a.content().sines == b.content().sines;
}

}  // namespace

// I_j(32) / sinh(32) by the ascending series of the modified Bessel function (Abramowitz and Stegun, 9.6.10).
TEST_CASE("the coefficients are those of the kernel") {
  const double beta = 32;
  for (std::size_t j = 1; j < kTmkHarmonics; ++j) {
    double term = 1;
    for (std::size_t k = 1; k <= j; ++k)
      term *= beta / 2 / static_cast<double>(k);
    double bessel = 0;
    for (int k = 1; k < 200; ++k) {
      bessel += term;
      term *= beta * beta / 4 / k / (k + static_cast<double>(j));
    }
    CHECK(static_cast<double>(kTmkCoefficients[j]) == Approx(bessel / std::sinh(beta)).epsilon(1e-5));
  }
}

TEST_CASE("a fingerprint has the size and the header of the reference's file") {
  const auto file = film(0, 0, 20).toFile();
  REQUIRE(file.size() == 263'344);
  const std::vector<std::uint8_t> start(file.begin(), file.begin() + 36);
  const std::vector<std::uint8_t> expected = {'T', 'M', 'K', '1', 'F', 'V', 'E', 'C', 'P',  'D',  'Q', 'F',
                                              15,  0,   0,   0,   4,   0,   0,   0,   32,   0,    0,   0,
                                              0,   1,   0,   0,   20,  0,   0,   0,   0xAB, 0x0A, 0,   0};
  CHECK(start == expected);
}

TEST_CASE("a file is read back as it was written") {
  const TmkFingerprint some = film(1, 0, 30);
  const auto read = TmkFingerprint::fromFile(some.toFile());
  REQUIRE(read);
  CHECK(sameContent(some, *read));
}

TEST_CASE("a file that is not exactly a fingerprint is refused") {
  const auto good = film(1, 0, 3).toFile();
  CHECK_FALSE(TmkFingerprint::fromFile({}));
  CHECK_FALSE(TmkFingerprint::fromFile(std::span(good).first(good.size() - 1)));
  for (const std::size_t offset : {0U, 4U, 8U, 12U, 16U, 20U, 24U, 31U, 32U, 44U, 51U}) {
    INFO(offset);
    auto bad = good;
    bad[offset] ^= 0x80U;
    CHECK_FALSE(TmkFingerprint::fromFile(bad));
  }
  auto notANumber = good;
  notANumber[132274] = 0xC0;
  notANumber[132275] = 0x7F;
  CHECK_FALSE(TmkFingerprint::fromFile(notANumber));
}

TEST_CASE("waves have the weights of the kernel") {
  const TmkFingerprint some = film(2, 0, 50);
  for (std::size_t p = 0; p < kTmkPeriods; ++p) {
    CHECK(normOf(some.content().sines[p][0]) == 0);
    for (std::size_t j = 0; j < kTmkHarmonics; ++j)
      CHECK(normOf(some.content().cosines[p][j]) ==
            Approx(std::sqrt(static_cast<double>(kTmkCoefficients[j]))).epsilon(1e-4));
  }
}

TEST_CASE("one picture many times is the same as each time anew") {
  TmkStream together;
  TmkStream apart;
  together.addPicture(scene(0, 0), 5);
  for (int i = 0; i < 5; ++i)
    apart.addPicture(scene(0, 0));
  CHECK(together.pictures() == 5);
  CHECK(sameContent(together.finish(), apart.finish()));
}

TEST_CASE("a film equals itself and not another one") {
  const TmkFingerprint one = film(0, 0, 90);
  const TmkFingerprint other = film(3, 0, 90);
  CHECK(tmkLevel1(one, one) == Approx(1));
  CHECK(tmkLevel2(one, one) == Approx(1).epsilon(1e-4));
  CHECK(tmkLevel1(one, other) < kTmkMatchScore);
  CHECK(tmkLevel2(one, other) < kTmkMatchScore);
}

TEST_CASE("a film that begins later is found at its offset") {
  const TmkFingerprint whole = film(0, 0, 150);
  const TmkFingerprint later = film(0, 30, 120);
  CHECK(tmkLevel2(whole, later) > 0.8);
  CHECK(tmkLevel2(whole, later) == Approx(tmkLevel2(later, whole)).epsilon(1e-6));
}

TEST_CASE("no picture and black pictures give zeros and no score") {
  const TmkFingerprint nothing = TmkStream().finish();
  TmkStream black;
  black.addPicture(Pixels{}, 10);
  const TmkFingerprint dark = black.finish();
  CHECK(nothing.content().pictures == 0);
  CHECK(normOf(dark.content().average) == Approx(0).margin(1e-3));
  CHECK(tmkLevel1(nothing, dark) == 0);
  CHECK(TmkFingerprint::fromFile(nothing.toFile()));
}
