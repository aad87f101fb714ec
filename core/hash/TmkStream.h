#pragma once

#include "core/hash/TentFilter.h"
#include "core/hash/TmkFingerprint.h"

#include <cstdint>
#include <memory>
#include <span>

namespace mahfooz::hash {

// TMK+PDQF of a video whose pictures come one by one, 15 a second, each 64 x 64 (facebook/ThreatExchange, tmk/cpp).
//
// addPicture() for each; finish() once. Memory is half a megabyte, however long the video.
class TmkStream {
 public:
  static constexpr std::size_t kPictureBytes = std::size_t{3} * kKeptSide * kKeptSide;

  TmkStream();

  // R, G, B, rows from top to bottom without padding. The same picture several times over costs one analysis.
  void addPicture(std::span<const std::uint8_t, kPictureBytes> rgb, std::int64_t copies = 1);

  [[nodiscard]] std::int64_t pictures() const noexcept { return m_content->pictures; }

  [[nodiscard]] TmkFingerprint finish();

 private:
  void accumulate(const TmkFeature& feature, const TmkFeature& unit);

  std::unique_ptr<TmkFingerprint::Content> m_content;
};

}  // namespace mahfooz::hash
