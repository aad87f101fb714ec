#include "app/hasher/RehearsalFilesFull.h"
#include "core/media/HevcSize.h"
#include "core/media/OpenAnyPhoto.h"
#include "tests/core/media/DecodedPhoto.h"
#include "tests/support/BrokenFiles.h"
#include "tests/support/OutsideTools.h"

#include <catch2/catch.hpp>

#include <array>

using namespace mahfooz;
using namespace mahfooz::media;

namespace {

class CountingSink final : public image::RowSink {
 public:
  void addRow(std::span<const std::uint8_t>) override { ++m_rows; }
  [[nodiscard]] int rows() const noexcept { return m_rows; }

 private:
  int m_rows = 0;
};

// Opened and decoded without keeping the pixels.
Result<void> tried(const test::Bytes& file) {
  auto decoder = openAnyPhoto(file);
  if (!decoder) return decoder.error();
  CountingSink sink;
  const auto decoded = (*decoder)->decodeInto(sink);
  if (decoded) CHECK(sink.rows() == (*decoder)->header().storedSize.height);
  return decoded;
}

// A refusal has a code that says what to do: about the file, or that it wants too much, or is for another reader.
bool isHonest(const Result<void>& result) {
  if (result) return true;
  const auto number = static_cast<int>(result.error().code());
  return (number >= 100 && number < 200) || result.error().code() == ErrorCode::HasherOutOfMemory ||
         result.error().code() == ErrorCode::FullHasherNeeded;
}

}  // namespace

TEST_CASE("the valid photos of this test are valid") {
  for (const auto& file : test::validPhotos())
    CHECK(tried(file));
}

TEST_CASE("no photo that is cut short is taken for a whole one") {
  std::size_t files = 0;
  for (const auto& whole : test::validPhotos()) {
    for (const auto& file : test::cutShort(whole, 24)) {
      INFO(int{whole[0]} << ' ' << file.size() << " of " << whole.size());
      const auto result = tried(file);
      CHECK_FALSE(result);
      CHECK(isHonest(result));
      ++files;
    }
  }
  CHECK(files >= 300);
}

TEST_CASE("a damaged photo is decoded or refused with a code of the file") {
  std::size_t files = 0;
  for (const auto& whole : test::validPhotos()) {
    for (const auto& file : test::damaged(whole, 24)) {
      CHECK(isHonest(tried(file)));
      ++files;
    }
  }
  CHECK(files >= 900);
}

TEST_CASE("a small file that wants much is decoded within the limits or refused") {
  for (const auto& file : test::bombs())
    CHECK(isHonest(tried(file)));
}

TEST_CASE("a HEIC whose grid is made of itself is corrupt") {
  const auto grid = test::readFile(MAHFOOZ_CORPUS "/heif/grid_of_itself");
  REQUIRE_FALSE(grid.empty());
  CHECK(refusalOf(grid) == ErrorCode::FileCorrupt);
}

TEST_CASE("the size of an HEVC picture is read from its parameter set") {
  const auto bytes = std::span<const std::uint8_t>(hasher::kTinyHeic);
  constexpr std::array<std::uint8_t, 2> kParameterSet = {0x42, 0x01};
  const auto found = std::ranges::search(bytes, kParameterSet);
  REQUIRE_FALSE(found.empty());
  const auto size = codedHevcSize({found.begin(), bytes.end()});
  REQUIRE(size);
  CHECK(*size == image::Size{64, 64});
}

TEST_CASE("an HEVC picture larger than any picture may be is refused before it is decoded") {
  test::Bytes unit = {0x42, 0x01, 0x01};
  unit.resize(unit.size() + 12);                                     // profile and level
  const test::Bytes numbers = {0xA0, 0, 0x08, 0, 0, 0, 0x04, 0, 0};  // 0, 4:2:0, 65535 twice
  unit.insert(unit.end(), numbers.begin(), numbers.end());
  const auto size = codedHevcSize(unit);
  REQUIRE_FALSE(size);
  CHECK(size.error().code() == ErrorCode::PictureTooLarge);
}

TEST_CASE("a parameter set of HEVC that ends early is corrupt") {
  const auto cut = codedHevcSize(test::Bytes{0x42, 0x01, 0x01, 0x03});
  REQUIRE_FALSE(cut);
  CHECK(cut.error().code() == ErrorCode::FileCorrupt);
}

TEST_CASE("a truncated JPEG is told as truncated and not as whole") {
  const auto whole = test::validPhotos().front();
  for (const auto& file : test::cutShort(whole, 10)) {
    if (file.size() < 4) continue;
    CHECK(refusalOf(file) == ErrorCode::FileTruncated);
  }
}
