#include "core/hash/PdqStream.h"
#include "tests/core/hash/ReferenceTables.h"
#include "tests/support/Patterns.h"
#include "tests/support/PlainPdq.h"

#include <catch2/catch.hpp>

#include <bit>
#include <span>
#include <vector>

using namespace mahfooz;
using namespace mahfooz::tests;

namespace {

hash::PdqSpectrum spectrumOf(const Picture& picture) {
  hash::PdqStream stream(picture.size, picture.layout);
  picture.feed(stream);
  return stream.finish();
}

void checkAgainst(const ReferenceHashes& expected, const Picture& picture) {
  const hash::PdqSpectrum spectrum = spectrumOf(picture);
  CHECK(spectrum.quality == expected.quality);
  for (std::size_t i = 0; i < hash::kAllDihedrals.size(); ++i) {
    CAPTURE(i);
    CHECK(spectrum.hash(hash::kAllDihedrals[i]).toHex() == expected.hashes[i]);
    CHECK(spectrum.hashes()[i].toHex() == expected.hashes[i]);
  }
}

std::vector<std::uint32_t> bitsOf(std::span<const float> values) {
  std::vector<std::uint32_t> bits;
  for (const float value : values)
    bits.push_back(std::bit_cast<std::uint32_t>(value));
  return bits;
}

std::vector<std::uint8_t> littleEndianBytes(const std::vector<std::uint32_t>& words) {
  std::vector<std::uint8_t> bytes;
  for (const std::uint32_t word : words) {
    for (unsigned shift = 0; shift < 32; shift += 8)
      bytes.push_back(static_cast<std::uint8_t>(word >> shift));
  }
  return bytes;
}

}  // namespace

TEST_CASE("every pattern has the reference's hash and quality and dihedral hashes") {
  REQUIRE(referenceHashesFull().size() == patterns().size());
  for (const ReferenceHashes& expected : referenceHashesFull()) {
    CAPTURE(expected.pattern);
    const Picture picture = patternNamed(expected.pattern).draw();
    REQUIRE(digestOf(picture.samples) == expected.pictureDigest);
    checkAgainst(expected, picture);
  }
}

TEST_CASE("shrunk as the command-line tool does it the patterns have that tool's hashes") {
  REQUIRE(referenceHashesShrunk().size() == 11);
  for (const ReferenceHashes& expected : referenceHashesShrunk()) {
    CAPTURE(expected.pattern);
    checkAgainst(expected, shrunkAsCommandLineTool(patternNamed(expected.pattern).draw()));
  }
}

TEST_CASE("the coefficients equal the reference's in every bit") {
  REQUIRE(referenceSpectra().size() == 5);
  for (const ReferenceSpectrum& expected : referenceSpectra()) {
    CAPTURE(expected.pattern, expected.shrunk);
    const Picture drawn = patternNamed(expected.pattern).draw();
    const hash::PdqSpectrum spectrum = spectrumOf(expected.shrunk ? shrunkAsCommandLineTool(drawn) : drawn);
    CHECK(bitsOf(spectrum.coefficients) == std::vector(expected.coefficients.begin(), expected.coefficients.end()));
  }
}

TEST_CASE("the plain way that others are compared with equals the reference too") {
  for (const ReferenceSpectrum& expected : referenceSpectra()) {
    CAPTURE(expected.pattern, expected.shrunk);
    const Picture drawn = patternNamed(expected.pattern).draw();
    const PlainPdq plain = plainPdq(expected.shrunk ? shrunkAsCommandLineTool(drawn) : drawn);
    CHECK(digestOf(littleEndianBytes(bitsOf(plain.kept))) == expected.keptDigest);
    CHECK(bitsOf(plain.coefficients) == std::vector(expected.coefficients.begin(), expected.coefficients.end()));
  }
}
