#include "core/hash/Vpdq.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace mahfooz::hash {

namespace {

// A frame number fits a double exactly, and so does any step that is of use: more means one hash for the whole video.
constexpr double kLongestStep = 1e9;

std::vector<PdqHash> counting(std::span<const VpdqFrame> frames, const VpdqRule& rule) {
  std::vector<PdqHash> hashes;
  for (const VpdqFrame& frame : frames) {
    const bool isTwin = rule.twins == VpdqRule::Twins::Dropped && std::ranges::find(hashes, frame.hash) != hashes.end();
    if (frame.quality >= rule.minQuality && !isTwin) hashes.push_back(frame.hash);
  }
  return hashes;
}

double percentFound(const std::vector<PdqHash>& some, const std::vector<PdqHash>& others, int maxDistance) {
  const auto found = std::ranges::count_if(some, [&](const PdqHash& hash) {
    return std::ranges::any_of(others, [&](const PdqHash& other) { return hash.distanceTo(other) <= maxDistance; });
  });
  return 100.0 * static_cast<double>(found) / static_cast<double>(some.size());
}

}  // namespace

VpdqSampling::VpdqSampling(double frameRate, float secondsPerHash) noexcept
    : m_frameRate(frameRate),
      m_every(
          static_cast<std::int64_t>(std::clamp(static_cast<double>(secondsPerHash) * frameRate, 1.0, kLongestStep))) {}

float VpdqSampling::secondsOf(std::int64_t frameNumber) const noexcept {
  return static_cast<float>(frameNumber) / static_cast<float>(m_frameRate);
}

std::string VpdqFrame::toText() const {
  std::array<char, 64> tail{};
  const int length = std::snprintf(tail.data(), tail.size(), ",%d,%.3f", quality, static_cast<double>(seconds));
  return hash.toHex().append(tail.data(), static_cast<std::size_t>(length));
}

VpdqMatch vpdqMatch(std::span<const VpdqFrame> query, std::span<const VpdqFrame> target, VpdqRule rule) {
  const auto queryHashes = counting(query, rule);
  const auto targetHashes = counting(target, rule);
  if (queryHashes.empty() || targetHashes.empty()) return {};
  return {.ofQuery = percentFound(queryHashes, targetHashes, rule.maxDistance),
          .ofTarget = percentFound(targetHashes, queryHashes, rule.maxDistance)};
}

}  // namespace mahfooz::hash
