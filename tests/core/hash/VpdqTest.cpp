#include "core/hash/Vpdq.h"

#include <catch2/catch.hpp>

using namespace mahfooz::hash;

namespace {

std::vector<std::int64_t> firstKept(const VpdqSampling& sampling, std::size_t count) {
  std::vector<std::int64_t> numbers;
  for (std::int64_t n = 0; numbers.size() < count; ++n)
    if (sampling.keeps(n)) numbers.push_back(n);
  return numbers;
}

// A hash with this many bits set: the distance of two is the difference of their counts.
VpdqFrame frame(std::size_t bits, int quality = 100) {
  PdqHash hash;
  for (std::size_t i = 0; i < bits; ++i)
    hash.set(i);
  return {.hash = hash, .quality = quality, .seconds = 0};
}

}  // namespace

// vpdq/cpp: the step is the whole part of the frame rate.
TEST_CASE("a hash a second is taken by whole steps of the frame rate") {
  CHECK(firstKept(VpdqSampling(30), 3) == std::vector<std::int64_t>{0, 30, 60});
  CHECK(firstKept(VpdqSampling(30000.0 / 1001), 3) == std::vector<std::int64_t>{0, 29, 58});
  CHECK(firstKept(VpdqSampling(24000.0 / 1001), 3) == std::vector<std::int64_t>{0, 23, 46});
  CHECK(firstKept(VpdqSampling(0.5), 3) == std::vector<std::int64_t>{0, 1, 2});
  CHECK(firstKept(VpdqSampling(25, 0), 3) == std::vector<std::int64_t>{0, 1, 2});
}

TEST_CASE("a frame rate beyond reason takes the first frame alone") {
  CHECK(VpdqSampling(1e300).keeps(0));
  CHECK_FALSE(VpdqSampling(1e300).keeps(1));
}

TEST_CASE("the time of a frame is its number by the rate") {
  CHECK(VpdqSampling(4175.0 / 151).secondsOf(27) == Approx(0.977).margin(0.0005));
  CHECK(VpdqSampling(4175.0 / 151).secondsOf(54) == Approx(1.953).margin(0.0005));
}

TEST_CASE("a frame is written as hash and quality and time") {
  VpdqFrame some = frame(1, 77);
  some.seconds = 12.3456F;
  CHECK(some.toText() == std::string(63, '0') + "1,77,12.346");
}

TEST_CASE("frames within the distance are found and others are not") {
  const VpdqFrames query = {frame(0), frame(100)};
  const VpdqFrames target = {frame(31), frame(132), frame(200), frame(250)};
  const VpdqMatch match = vpdqMatch(query, target);
  CHECK(match.ofQuery == 50);
  CHECK(match.ofTarget == 25);
  CHECK_FALSE(match.isMatch());
}

TEST_CASE("the stricter rule of the reference program leaves the last distance out") {
  const VpdqFrames query = {frame(0)};
  const VpdqFrames target = {frame(31)};
  CHECK(vpdqMatch(query, target).isMatch());
  CHECK_FALSE(vpdqMatch(query, target, {.maxDistance = 30, .twins = VpdqRule::Twins::Kept}).isMatch());
}

TEST_CASE("frames of low quality do not count") {
  const VpdqFrames query = {frame(0, 49), frame(100, 50)};
  CHECK(vpdqMatch(query, {query.begin() + 1, query.end()}).ofQuery == 100);
}

TEST_CASE("equal frames count once or each by the rule") {
  const VpdqFrames query = {frame(0), frame(0), frame(0), frame(200)};
  const VpdqFrames target = {frame(0)};
  CHECK(vpdqMatch(query, target).ofQuery == 50);
  CHECK(vpdqMatch(query, target, {.twins = VpdqRule::Twins::Kept}).ofQuery == 75);
}

TEST_CASE("a list without a frame that counts matches nothing") {
  const VpdqFrames some = {frame(3)};
  const VpdqFrames weak = {frame(3, 10)};
  CHECK(vpdqMatch(some, {}).ofQuery == 0);
  CHECK(vpdqMatch({}, some).ofQuery == 0);
  CHECK_FALSE(vpdqMatch(some, weak).isMatch());
}
