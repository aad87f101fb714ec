#include "core/hash/PdqStream.h"
#include "core/wire/AnswerDecoder.h"
#include "tests/app/hasher/ChildProcess.h"
#include "tests/app/hasher/HasherRun.h"
#include "tests/support/JpegFile.h"
#include "tests/support/PngFile.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace mahfooz;
using test::DrawnPicture;
using test::drawPicture;

namespace {

Fingerprint expectedOf(const DrawnPicture& picture, Variant variant = Variant::Displayed) {
  const auto layout = picture.channels == 1 ? image::PixelLayout::Gray8 : image::PixelLayout::Rgb8;
  hash::PdqStream stream({picture.width, picture.height}, layout);
  for (int y = 0; y < picture.height; ++y)
    stream.addRow(picture.row(y));
  const auto spectrum = stream.finish();
  return {Algorithm::Pdq, variant, spectrum.quality, spectrum.hash().toHex()};
}

std::vector<Fingerprint> photoHashes(const MediaFingerprints& media) {
  std::vector<Fingerprint> hashes;
  std::ranges::copy_if(media.fingerprints, std::back_inserter(hashes),
                       [](const Fingerprint& one) { return one.algorithm == Algorithm::Pdq; });
  return hashes;
}

struct Place {
  int x;
  int y;
};

// Where the pixel shown at (x, y) is stored, w and h being the stored sides (CIPA DC-008, tag 0x0112).
Place storedPlace(int orientation, int x, int y, int w, int h) {
  switch (orientation) {
    case 2:
      return {w - 1 - x, y};
    case 3:
      return {w - 1 - x, h - 1 - y};
    case 4:
      return {x, h - 1 - y};
    case 5:
      return {y, x};
    case 6:
      return {y, h - 1 - x};
    case 7:
      return {w - 1 - y, h - 1 - x};
    case 8:
      return {w - 1 - y, x};
    default:
      return {x, y};
  }
}

DrawnPicture shown(const DrawnPicture& stored, int orientation) {
  const bool swaps = orientation >= 5;
  DrawnPicture picture{swaps ? stored.height : stored.width, swaps ? stored.width : stored.height, 3, {}};
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const Place place = storedPlace(orientation, x, y, stored.width, stored.height);
      const auto pixel = stored.row(place.y).subspan(static_cast<std::size_t>(place.x) * 3, 3);
      picture.samples.insert(picture.samples.end(), pixel.begin(), pixel.end());
    }
  }
  return picture;
}

void limitMemory(rlim_t bytes) {
  const rlimit limit{bytes, bytes};
  if (setrlimit(RLIMIT_AS, &limit) != 0) _exit(99);
}

// Addresses that a hasher needs for a small picture: libraries differ between computers (a BLAS may be OpenBLAS).
rlim_t enoughToStart() {
  constexpr rlim_t kStep = rlim_t{8} << 20U;
  constexpr rlim_t kTooMuch = rlim_t{4} << 30U;
  const test::TemporaryFolder folder;
  const std::string small = folder.file("small", test::pngFile(drawPicture(64, 64, 1)));
  for (rlim_t bytes = kStep; bytes < kTooMuch; bytes += kStep) {
    wire::AnswerDecoder decoder;
    const auto end = test::runChild({MAHFOOZ_HASHER}, small, [bytes] { limitMemory(bytes); });
    if (end.exitCode == 0 && decoder.add(end.output) && decoder.finish()) return bytes;
  }
  return kTooMuch;
}

}  // namespace

TEST_CASE("the hasher fingerprints a PNG in colour and in grey") {
  for (const int channels : {1, 3}) {
    const auto picture = drawPicture(300, 200, channels);
    const auto result = test::hashBytes(test::pngFile(picture));
    REQUIRE(result);
    CHECK(result->kind == MediaKind::Photo);
    CHECK(result->width == 300);
    CHECK(result->height == 200);
    CHECK(result->qualityClass == QualityClass::Strong);
    CHECK(photoHashes(*result) == std::vector{expectedOf(picture)});
  }
}

TEST_CASE("the hasher fingerprints a JPEG from the pixels that everybody sees") {
  for (const auto process : {test::JpegProcess::Baseline, test::JpegProcess::Progressive}) {
    const auto file = test::jpegFile(drawPicture(640, 427, 3), {.process = process});
    const auto result = test::hashBytes(file);
    REQUIRE(result);
    CHECK(photoHashes(*result) == std::vector{expectedOf({640, 427, 3, test::jpegPixelsByDefaults(file)})});
  }
}

TEST_CASE("the hasher fingerprints pictures as they are shown in all eight orientations") {
  const auto stored = drawPicture(150, 90, 3);
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const auto displayed = shown(stored, orientation);
    const auto result = test::hashBytes(test::pngFile(stored, {.exifBefore = test::tiffWithOrientation(orientation)}));
    REQUIRE(result);
    CHECK(result->width == displayed.width);
    CHECK(result->height == displayed.height);
    auto expected = std::vector{expectedOf(displayed)};
    if (orientation != 1) expected.push_back(expectedOf(stored, Variant::Stored));
    CHECK(photoHashes(*result) == expected);
  }
}

TEST_CASE("each way in which a file can be wrong has its own code") {
  const auto jpeg = test::jpegFile(drawPicture(200, 200, 3));
  auto broken = jpeg;
  std::fill(broken.begin() + static_cast<std::ptrdiff_t>(broken.size() / 2), broken.end() - 400, 0x5A);
  const std::string text = "This is not a picture.";
  CHECK(test::refusalOfBytes({}) == ErrorCode::FileEmpty);
  CHECK(test::refusalOfBytes({text.begin(), text.end()}) == ErrorCode::FileFormatUnknown);
  CHECK(test::refusalOfBytes({jpeg.begin(), jpeg.end() - 300}) == ErrorCode::FileTruncated);
  CHECK(test::refusalOfBytes(broken) == ErrorCode::FileCorrupt);
  CHECK(test::refusalOfBytes(test::pngHeaderOnly(30000, 30000)) == ErrorCode::PictureTooLarge);
  CHECK(test::refusalOfBytes(test::pngFile(drawPicture(4, 400, 3))) == ErrorCode::PictureTooSmall);
}

TEST_CASE("a file of more bytes than any photo is refused unread") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("picture", {});
  std::filesystem::resize_file(path, std::uintmax_t{1} << 40U);  // a hole: takes no room
  CHECK(test::refusalOfFile(path) == ErrorCode::FileTooLarge);
}

TEST_CASE("a folder or a device or a pipe on standard input is no file") {
  CHECK(test::refusalOfFile("/tmp") == ErrorCode::FileNotRegular);
  CHECK(test::refusalOfFile("/dev/zero") == ErrorCode::FileNotRegular);
  CHECK(test::refusalOfFile("/dev/null", [] {
          int ends[2] = {};
          if (pipe(ends) != 0 || dup2(ends[0], STDIN_FILENO) < 0) _exit(99);
        }) == ErrorCode::FileNotRegular);
}

TEST_CASE("an input that cannot be read is told as such") {
  const test::TemporaryFolder folder;
  const std::string path = folder.file("picture", test::pngFile(drawPicture(9, 9, 3)));
  const auto openedFor = [&](int flags) {
    return [&path, flags] {
      const int file = open(path.c_str(), flags);
      if (file < 0 || dup2(file, STDIN_FILENO) < 0) _exit(99);
    };
  };
  CHECK(test::hashFile(path, openedFor(O_RDONLY)));
  CHECK(test::refusalOfFile(path, openedFor(O_WRONLY)) == ErrorCode::FileUnreadable);
  CHECK(test::refusalOfFile(path, openedFor(O_PATH)) == ErrorCode::FileUnreadable);
  CHECK(test::refusalOfFile(path, [] { close(STDIN_FILENO); }) == ErrorCode::FileUnreadable);
}

TEST_CASE("a hasher that runs out of memory says so and does not crash") {
  const rlim_t justEnough = enoughToStart();  // and less than the whole picture needs besides
  const test::TemporaryFolder folder;
  const auto exif = test::exifSegment(test::tiffWithOrientation(6));
  const DrawnPicture large{6000, 6000, 1, test::Bytes(36'000'000, 128)};
  const std::string turned =
      folder.file("turned", test::jpegFile(large, {.colour = test::JpegColour::Grey, .exif = exif}));
  const std::string progressive =
      folder.file("progressive",
                  test::jpegFile(large, {.colour = test::JpegColour::Grey, .process = test::JpegProcess::Progressive}));
  const std::string interlaced = folder.file("interlaced", test::pngFile(large, {.order = test::PngOrder::Interlaced}));
  for (const std::string& path : {turned, progressive, interlaced}) {
    CHECK(test::hashFile(path));
    CHECK(test::refusalOfFile(path, [=] { limitMemory(justEnough); }) == ErrorCode::HasherOutOfMemory);
  }
}

TEST_CASE("a hasher takes no argument") {
  const auto end = test::runChild({MAHFOOZ_HASHER, "/etc/passwd"});
  CHECK(end.exitCode == 2);
  CHECK(end.output.empty());
}

TEST_CASE("a hasher answers into a pipe and nowhere else") {
  const test::TemporaryFolder folder;
  const std::string picture = folder.file("picture", test::pngFile(drawPicture(9, 9, 3)));
  const std::string answer = folder.file("answer", {});
  const auto end = test::runChild({MAHFOOZ_HASHER}, picture, [&] {
    if (dup2(open(answer.c_str(), O_WRONLY), STDOUT_FILENO) < 0) _exit(99);
  });
  CHECK(end.exitCode == 2);
  CHECK(std::filesystem::file_size(answer) == 0);
}

TEST_CASE("a hasher without a reader stops before it has read") {
  const auto end = test::runChild({MAHFOOZ_HASHER}, "/dev/null", [] {
    int ends[2] = {};
    if (pipe(ends) != 0 || dup2(ends[1], STDOUT_FILENO) < 0) _exit(99);
    close(ends[0]);
    close(ends[1]);
  });
  CHECK(end.exitCode == 2);
}

TEST_CASE("the hasher works in its own environment whatever it was given") {
  // A process that keeps this environment has a second thread, and a lock-down would bind the first one only.
  const std::vector<std::string> withThreads{"/usr/bin/env", "LD_PRELOAD=" MAHFOOZ_THREAD_STARTER};
  const auto run = [&withThreads](const std::vector<std::string>& command, const std::string& input) {
    auto words = withThreads;
    words.insert(words.end(), command.begin(), command.end());
    return test::runChild(words, input).output;
  };
  const auto seen = run({"/bin/cat", "/proc/self/status"}, "/dev/null");
  REQUIRE(std::string(seen.begin(), seen.end()).find("Threads:\t2\n") != std::string::npos);

  const auto picture = drawPicture(120, 90, 3);
  const test::TemporaryFolder folder;
  wire::AnswerDecoder decoder;
  REQUIRE(decoder.add(run({MAHFOOZ_HASHER}, folder.file("picture", test::pngFile(picture)))));
  const auto result = decoder.finish();
  REQUIRE(result);
  CHECK(result->fingerprints.front() == expectedOf(picture));
}
