#include "core/media/ConstantRate.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace mahfooz::media;

namespace {

std::int64_t ticksOf(double seconds) {
  return std::llround(seconds * ConstantRate::kPicturesPerSecond * ConstantRate::kTicksPerPicture);
}

// The numbers of the frames that are shown.
std::vector<int> shown(double frameRate, const std::vector<double>& times, double duration) {
  ConstantRate rate(frameRate);
  std::vector<int> numbers;
  const auto show = [&](int number, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i)
      numbers.push_back(number);
  };
  for (int i = 0; i < static_cast<int>(times.size()); ++i) {
    const auto repeats =
        rate.add(ticksOf(times[static_cast<std::size_t>(i)]), std::lrint(duration * ConstantRate::kPicturesPerSecond));
    show(i > 0 ? i - 1 : 0, repeats.ofPrevious);
    show(i, repeats.ofThis);
  }
  show(static_cast<int>(times.size()) - 1, rate.finish());
  return numbers;
}

std::vector<double> steady(double frameRate, int frames) {
  std::vector<double> times;
  for (int i = 0; i < frames; ++i)
    times.push_back(i / frameRate);
  return times;
}

std::vector<int> firstOf(std::vector<int> numbers, std::size_t count) {
  numbers.resize(count);
  return numbers;
}

}  // namespace

// Expected values: what ffmpeg 5.1 shows of such files; the clips of VideoReaderTest.cpp are compared picture by
// picture.
TEST_CASE("of thirty frames a second the first four are shown and then every second") {
  const auto numbers = shown(30, steady(30, 360), 1.0 / 30);
  CHECK(firstOf(numbers, 8) == std::vector<int>{0, 1, 2, 3, 5, 7, 9, 11});
  CHECK(numbers.size() == 182);
}

TEST_CASE("of twenty-five frames a second the usual pattern is shown") {
  const auto numbers = shown(25, steady(25, 50), 1.0 / 25);
  CHECK(firstOf(numbers, 8) == std::vector<int>{0, 1, 2, 3, 4, 5, 7, 9});
  CHECK(numbers.size() == 32);
}

TEST_CASE("of slow frames each is shown several times") {
  const auto numbers = shown(5, steady(5, 10), 0.2);
  CHECK(numbers.size() >= 28);
  CHECK(numbers.size() <= 32);
  CHECK(numbers.front() == 0);
  CHECK(numbers.back() == 9);
}

TEST_CASE("a gap is filled with the frame before it") {
  const auto numbers = shown(15, {0, 1.0 / 15, 2.0 / 15, 1.0}, 1.0 / 15);
  CHECK(std::count(numbers.begin(), numbers.end(), 2) > 10);
  CHECK(numbers.size() >= 16);
}

TEST_CASE("frames that come twice at one time are left out in the end") {
  const std::vector<double> same(40, 0.0);
  CHECK(shown(15, same, 1.0 / 15).size() < 5);
}

TEST_CASE("a rate that nobody knows shows a frame at least once") {
  CHECK(shown(0, {0.0}, 0).size() == 1);
}
