#pragma once

#include "core/hash/PdqHash.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mahfooz::hash {

// vPDQ (facebook/ThreatExchange, vpdq/cpp): PDQ of a video's frames at their full size, one about every second.

// Which frames, and the times that they are said to have. Both hang on the frame's number alone, not on its real time:
// that is how the reference reckons, and equal videos must give equal lists.
class VpdqSampling {
 public:
  static constexpr float kSecondsPerHash = 1;  // python-threatexchange's default

  // frameRate: frames a second, over 0.
  explicit VpdqSampling(double frameRate, float secondsPerHash = kSecondsPerHash) noexcept;

  [[nodiscard]] bool keeps(std::int64_t frameNumber) const noexcept { return frameNumber % m_every == 0; }
  [[nodiscard]] float secondsOf(std::int64_t frameNumber) const noexcept;

 private:
  double m_frameRate;
  std::int64_t m_every;
};

struct VpdqFrame {
  PdqHash hash;
  int quality = 0;    // 0..100
  float seconds = 0;  // from the begin

  // "<64 hex>,<quality>,<seconds with 3 decimals>": python-threatexchange's form.
  [[nodiscard]] std::string toText() const;
};

using VpdqFrames = std::vector<VpdqFrame>;

// When two videos are the same.
struct VpdqRule {
  enum class Twins : std::uint8_t { Kept, Dropped };

  int maxDistance = PdqHash::kMatchDistance;  // inclusive
  int minQuality = PdqHash::kStrongQuality;   // frames below it are left out
  Twins twins = Twins::Dropped;               // whether equal hashes of one video count once
};

// How much of each video is found in the other, in percent of its frames that count; 0 and 0 if either has none.
struct VpdqMatch {
  // python-threatexchange: 80 % of the query are enough.
  static constexpr double kEnough = 80;

  double ofQuery = 0;
  double ofTarget = 0;
  [[nodiscard]] bool isMatch() const noexcept { return ofQuery >= kEnough; }
};

[[nodiscard]] VpdqMatch vpdqMatch(std::span<const VpdqFrame> query, std::span<const VpdqFrame> target,
                                  VpdqRule rule = {});

}  // namespace mahfooz::hash
