#include "tests/app/hasher/hostile/HostileFiles.h"

#include "app/hasher/RehearsalFilesFull.h"
#include "tests/support/AviLies.h"
#include "tests/support/BrokenFiles.h"
#include "tests/support/IsoLies.h"
#include "tests/support/JpegFile.h"
#include "tests/support/MatroskaLies.h"
#include "tests/support/OutsideTools.h"
#include "tests/support/PhotoBombs.h"
#include "tests/support/StreamLies.h"

#include <random>
#include <stdexcept>

namespace mahfooz::test {

namespace {

// Those of tests/support/make_clips.sh whose container says how long it is.
constexpr const char* kMeasured[] = {"h264.mp4",  "index_first.mp4", "h264.mov",  "hevc.mp4", "hevc_10bit.mkv",
                                     "vp8.webm",  "vp9_odd.webm",    "av1.mp4",   "h263.3gp", "mpeg4.avi",
                                     "mjpeg.avi", "palette.gif",     "turned.mp4"};
constexpr const char* kUnmeasured[] = {"h264.ts", "fragmented.mp4", "size_changes.ts"};

Bytes clip(const std::string& name) {
  Bytes content = readFile(std::string(MAHFOOZ_CLIPS "/") + name);
  if (content.empty()) throw std::runtime_error("no such clip: " + name);
  return content;
}

void addAll(HostileFiles& to, const std::string& name, const std::vector<Bytes>& contents, Fate fate) {
  for (std::size_t i = 0; i < contents.size(); ++i)
    to.push_back({{name + ' ' + std::to_string(i), contents[i]}, fate});
}

void addAll(HostileFiles& to, const NamedFiles& files) {
  for (const NamedFile& file : files)
    to.push_back({file, Fate::Anything});
}

// Twenty bits turned over, all through the file.
Bytes flipped(Bytes file, unsigned seed) {
  std::mt19937 random(seed);
  for (int i = 0; i < 20; ++i)
    file[random() % file.size()] ^= static_cast<std::uint8_t>(1U << (random() % 8));
  return file;
}

}  // namespace

HostileFiles cutPhotos() {
  HostileFiles files;
  int number = 0;
  for (const Bytes& whole : validPhotos())
    addAll(files, "photo " + std::to_string(number++) + " cut", cutShort(whole, 7), Fate::Refused);
  return files;
}

HostileFiles cutVideos() {
  HostileFiles files;
  for (const char* name : kMeasured)
    addAll(files, std::string(name) + " cut", cutShort(clip(name), 4), Fate::Refused);
  for (const char* name : kUnmeasured)
    addAll(files, std::string(name) + " cut", cutShort(clip(name), 4), Fate::Anything);
  return files;
}

HostileFiles damagedPhotos() {
  HostileFiles files;
  int number = 0;
  for (const Bytes& whole : validPhotos())
    addAll(files, "photo " + std::to_string(number++) + " damaged", damaged(whole, 3), Fate::Anything);
  return files;
}

HostileFiles damagedVideos() {
  HostileFiles files;
  for (const auto& names : {std::span<const char* const>(kMeasured), std::span<const char* const>(kUnmeasured)}) {
    for (const char* name : names) {
      const Bytes whole = clip(name);
      addAll(files, std::string(name) + " damaged", {flipped(whole, 1), flipped(whole, 2), flipped(whole, 3)},
             Fate::Anything);
    }
  }
  return files;
}

HostileFiles liars() {
  HostileFiles files;
  addAll(files, lyingMp4s(clip("h264.mp4")));
  addAll(files, lyingMatroskas(clip("vp8.webm")));
  addAll(files, lyingAvis(clip("mjpeg.avi")));
  addAll(files, brokenStreams(clip("h264.ts")));
  addAll(files, lyingPictures({hasher::kTinyHeic.begin(), hasher::kTinyHeic.end()}, "heic"));
  addAll(files, lyingPictures({hasher::kTinyAvif.begin(), hasher::kTinyAvif.end()}, "avif"));
  addAll(files, lyingGrids(readFile(MAHFOOZ_CORPUS "/heif/slice_that_ends_early")));
  return files;
}

HostileFiles bombsOfAllKinds() {
  HostileFiles files;
  addAll(files, "bomb", bombs(), Fate::Anything);
  addAll(files, photoBombs());
  addAll(files, mp4Bombs(clip("h264.mp4")));
  addAll(files, matroskaBombs(clip("vp8.webm")));
  addAll(files, aviBombs());
  addAll(files, gifBombs());
  return files;
}

Bytes slowVideo() {
  return motionJpeg({jpegFile(drawPicture(64, 48, 3))}, 64, 48, 14'000);
}

}  // namespace mahfooz::test
