// The pixels of each format against those that the format's own command-line program writes as PNG.
#include "core/media/OpenAnyPhoto.h"
#include "tests/core/media/DecodedPhoto.h"
#include "tests/support/OutsideTools.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

using namespace mahfooz;
using namespace mahfooz::media;

namespace {

using test::runTool;

constexpr int kWidth = 203;
constexpr int kHeight = 131;

// R, G, B of every pixel: a grey picture's sample three times, alpha left out.
test::Bytes colours(const DecodedPhoto& photo) {
  const auto step = static_cast<std::size_t>(image::channels(photo.header.layout));
  test::Bytes result;
  for (std::size_t at = 0; at < photo.samples.size(); at += step) {
    for (std::size_t i = 0; i < 3; ++i)
      result.push_back(photo.samples[at + (step > 2 ? i : 0)]);
  }
  return result;
}

std::vector<int> alphas(const DecodedPhoto& photo) {
  const auto step = static_cast<std::size_t>(image::channels(photo.header.layout));
  std::vector<int> result;
  for (std::size_t at = 0; at < photo.samples.size(); at += step)
    result.push_back(image::hasAlpha(photo.header.layout) ? photo.samples[at + step - 1] : 255);
  return result;
}

template <class Samples>
std::ptrdiff_t differences(const Samples& one, const Samples& other) {
  REQUIRE(one.size() == other.size());
  return std::inner_product(one.begin(), one.end(), other.begin(), std::ptrdiff_t{0}, std::plus<>(),
                            [](auto a, auto b) { return a == b ? 0 : 1; });
}

// Draws source.png with this many channels.
void drawSource(const test::WorkFolder& folder, int channels) {
  test::writeFile(folder / "source.png", test::pngFile(test::drawPicture(kWidth, kHeight, channels)));
}

enum class Compare { Colours, ColoursAndAlpha };

void checkSame(const test::WorkFolder& folder, const std::string& file, Compare what = Compare::Colours) {
  INFO(file);
  const auto ours = decodePhoto(test::readFile(folder / file));
  const auto theirs = decodePhoto(test::readFile(folder / "expected.png"));
  REQUIRE(theirs);
  REQUIRE(ours);
  CHECK(ours->header.storedSize == theirs->header.storedSize);
  CHECK(differences(colours(*ours), colours(*theirs)) == 0);
  if (what == Compare::ColoursAndAlpha) CHECK(differences(alphas(*ours), alphas(*theirs)) == 0);
}

}  // namespace

TEST_CASE("a lossy WebP has the pixels of dwebp") {
  const test::WorkFolder folder;
  for (const int channels : {3, 4}) {
    for (const std::string quality : {"5", "80", "100"}) {
      drawSource(folder, channels);
      REQUIRE(runTool({"cwebp", "-q", quality, folder / "source.png", "-o", folder / "a.webp"}));
      REQUIRE(runTool({"dwebp", folder / "a.webp", "-o", folder / "expected.png"}));
      checkSame(folder, "a.webp", Compare::ColoursAndAlpha);
    }
  }
}

TEST_CASE("a lossless WebP has the pixels of dwebp") {
  const test::WorkFolder folder;
  for (const int channels : {3, 4}) {
    drawSource(folder, channels);
    REQUIRE(runTool({"cwebp", "-lossless", "-exact", folder / "source.png", "-o", folder / "a.webp"}));
    REQUIRE(runTool({"dwebp", folder / "a.webp", "-o", folder / "expected.png"}));
    checkSame(folder, "a.webp", Compare::ColoursAndAlpha);
  }
}

TEST_CASE("a GIF has the pixels of ImageMagick") {
  const test::WorkFolder folder;
  drawSource(folder, 3);
  for (const std::string interlace : {"None", "GIF"}) {
    REQUIRE(runTool({"convert", folder / "source.png", "-interlace", interlace, folder / "a.gif"}));
    REQUIRE(runTool({"convert", folder / "a.gif", "PNG32:" + (folder / "expected.png")}));
    checkSame(folder, "a.gif", Compare::ColoursAndAlpha);
  }
}

TEST_CASE("a transparent GIF has the alpha of ImageMagick") {
  const test::WorkFolder folder;
  drawSource(folder, 4);
  REQUIRE(runTool({"convert", folder / "source.png", "-channel", "A", "-threshold", "50%", folder / "a.gif"}));
  REQUIRE(runTool({"convert", folder / "a.gif", "PNG32:" + (folder / "expected.png")}));
  const auto ours = decodePhoto(test::readFile(folder / "a.gif"));
  const auto theirs = decodePhoto(test::readFile(folder / "expected.png"));
  REQUIRE(ours);
  REQUIRE(theirs);
  CHECK(differences(alphas(*ours), alphas(*theirs)) == 0);
}

TEST_CASE("a BMP has the pixels of ImageMagick") {
  const test::WorkFolder folder;
  const std::vector<std::vector<std::string>> kinds = {{"-type", "TrueColor"},
                                                       {"-type", "Palette"},
                                                       {"-type", "Grayscale"},
                                                       {"-type", "Bilevel"},
                                                       {"-colors", "16", "-type", "Palette"},
                                                       {"-compress", "RLE", "-colors", "200", "-type", "Palette"},
                                                       {"-define", "bmp:subtype=RGB565"},
                                                       {"-define", "bmp:subtype=RGB555"}};
  for (const auto& kind : kinds) {
    for (const std::string version : {"BMP2:", "BMP3:", "BMP:"}) {
      drawSource(folder, 3);
      const std::string file = version + (folder / "a.bmp");
      const std::string source = folder / "source.png";
      INFO(version << ' ' << kind.back());
      REQUIRE((kind.size() == 2 ? runTool({"convert", source, kind[0], kind[1], file})
               : kind.size() == 4
                   ? runTool({"convert", source, kind[0], kind[1], kind[2], kind[3], file})
                   : runTool({"convert", source, kind[0], kind[1], kind[2], kind[3], kind[4], kind[5], file})));
      REQUIRE(runTool({"convert", folder / "a.bmp", "PNG24:" + (folder / "expected.png")}));
      checkSame(folder, "a.bmp");
    }
  }
}

TEST_CASE("a BMP with alpha has the pixels of ImageMagick") {
  const test::WorkFolder folder;
  drawSource(folder, 4);
  REQUIRE(runTool({"convert", folder / "source.png", "BMP:" + (folder / "a.bmp")}));
  REQUIRE(runTool({"convert", folder / "a.bmp", "PNG32:" + (folder / "expected.png")}));
  checkSame(folder, "a.bmp", Compare::ColoursAndAlpha);
}

TEST_CASE("a TIFF has the pixels of ImageMagick") {
  const test::WorkFolder folder;
  for (const std::string type : {"TrueColor", "Palette", "Grayscale", "Bilevel", "TrueColorAlpha"}) {
    for (const std::string compression : {"None", "LZW", "Zip", "RLE"}) {
      INFO(type << ' ' << compression);
      drawSource(folder, 4);
      REQUIRE(runTool({"convert", folder / "source.png", "-type", type, "-compress", compression, folder / "a.tif"}));
      REQUIRE(runTool({"convert", folder / "a.tif", "PNG32:" + (folder / "expected.png")}));
      checkSame(folder, "a.tif", Compare::ColoursAndAlpha);
    }
  }
}

TEST_CASE("a TIFF of 16 bits or tiles or JPEG has the pixels of ImageMagick") {
  const test::WorkFolder folder;
  drawSource(folder, 3);
  for (const std::string type : {"TrueColor", "Grayscale"}) {
    REQUIRE(runTool(
        {"convert", folder / "source.png", "-depth", "16", "-evaluate", "add", "77", "-type", type, folder / "a.tif"}));
    REQUIRE(runTool({"convert", folder / "a.tif", "PNG48:" + (folder / "expected.png")}));
    checkSame(folder, "a.tif");
  }
  REQUIRE(runTool({"convert", folder / "source.png", "-define", "tiff:tile-geometry=64x32", folder / "a.tif"}));
  REQUIRE(runTool({"convert", folder / "a.tif", "PNG24:" + (folder / "expected.png")}));
  checkSame(folder, "a.tif");
  REQUIRE(runTool({"convert", folder / "source.png", "-compress", "JPEG", folder / "a.tif"}));
  REQUIRE(runTool({"convert", folder / "a.tif", "PNG24:" + (folder / "expected.png")}));
  checkSame(folder, "a.tif");
}

TEST_CASE("a HEIC has the pixels of heif-convert") {
  const test::WorkFolder folder;
  for (const int channels : {1, 3, 4}) {
    for (const std::string quality : {"20", "90"}) {
      drawSource(folder, channels);
      REQUIRE(runTool({"heif-enc", "-q", quality, folder / "source.png", "-o", folder / "a.heic"}));
      REQUIRE(runTool({"heif-convert", folder / "a.heic", folder / "expected.png"}));
      checkSame(folder, "a.heic", Compare::ColoursAndAlpha);
    }
  }
}

TEST_CASE("an AVIF has the pixels of heif-convert") {
  const test::WorkFolder folder;
  for (const int channels : {1, 3, 4}) {
    for (const std::string quality : {"20", "90"}) {
      drawSource(folder, channels);
      REQUIRE(runTool({"heif-enc", "-A", "-q", quality, folder / "source.png", "-o", folder / "a.avif"}));
      REQUIRE(runTool({"heif-convert", folder / "a.avif", folder / "expected.png"}));
      checkSame(folder, "a.avif", Compare::ColoursAndAlpha);
    }
  }
}

TEST_CASE("a HEIC of 10 and 12 bits has the pixels of heif-convert") {
  const test::WorkFolder folder;
  drawSource(folder, 3);
  REQUIRE(runTool({"convert", folder / "source.png", "-evaluate", "add", "77", "PNG48:" + (folder / "deep.png")}));
  for (const std::string bits : {"10", "12"}) {
    REQUIRE(runTool({"heif-enc", "-b", bits, folder / "deep.png", "-o", folder / "a.heic"}));
    REQUIRE(runTool({"heif-convert", folder / "a.heic", folder / "expected.png"}));
    checkSame(folder, "a.heic");
  }
}

// By FFmpeg: heif-enc 1.15 cannot write these.
TEST_CASE("an AVIF of 10 and 12 bits has the pixels of heif-convert") {
  const test::WorkFolder folder;
  drawSource(folder, 3);
  for (const std::string form : {"yuv420p10le", "yuv422p10le", "yuv444p10le", "yuv420p12le", "gray10le"}) {
    REQUIRE(runTool({"ffmpeg", "-y", "-i", folder / "source.png", "-pix_fmt", form, "-c:v", "libaom-av1", "-cpu-used",
                     "8", "-still-picture", "1", "-frames:v", "1", folder / "a.avif"}));
    REQUIRE(runTool({"heif-convert", folder / "a.avif", folder / "expected.png"}));
    checkSame(folder, "a.avif");
  }
}

// heif-enc writes no rotation, but a property about bit depths that readers need not know and that is long enough.
TEST_CASE("the rotation in a HEIC is applied once as heif-convert does") {
  const test::WorkFolder folder;
  drawSource(folder, 3);
  REQUIRE(runTool({"heif-enc", folder / "source.png", "-o", folder / "plain.heic"}));
  for (const int quarters : {0, 1, 2, 3}) {
    auto file = test::readFile(folder / "plain.heic");
    const auto property = std::ranges::search(file, std::string_view("pixi")).begin();
    REQUIRE(property != file.end());
    std::ranges::copy(std::string_view("irot"), property);
    *(property + 4) = static_cast<std::uint8_t>(quarters);
    test::writeFile(folder / "a.heic", file);
    REQUIRE(runTool({"heif-convert", folder / "a.heic", folder / "expected.png"}));
    checkSame(folder, "a.heic");
    const auto size = decodePhoto(file)->header.storedSize;
    CHECK(size == (quarters % 2 == 0 ? image::Size{kWidth, kHeight} : image::Size{kHeight, kWidth}));
  }
}

TEST_CASE("an AVIF that is cropped, turned, mirrored or put together of tiles has the pixels of heif-convert") {
  const test::WorkFolder folder;
  const std::string source = folder / "source.png";
  const std::string avif = folder / "a.avif";
  const auto check = [&] {
    REQUIRE(runTool({"heif-convert", avif, folder / "expected.png"}));
    checkSame(folder, "a.avif", Compare::ColoursAndAlpha);
  };
  for (const int channels : {3, 4}) {
    test::writeFile(source, test::pngFile(test::drawPicture(256, 192, channels)));
    REQUIRE(runTool({"avifenc", "-s", "10", "--crop", "10,20,100,80", source, avif}));
    check();
    REQUIRE(runTool({"avifenc", "-s", "10", "--irot", "1", "--imir", "0", source, avif}));
    check();
    REQUIRE(runTool({"avifenc", "-s", "10", "-y", "420", "--grid", "2x2", source, avif}));
    check();
    REQUIRE(runTool({"avifenc", "-s", "10", "-d", "10", "--grid", "4x3", source, avif}));
    check();
  }
}
