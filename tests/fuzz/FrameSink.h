#pragma once

#include "core/media/VideoReader.h"
#include "tests/fuzz/SummingSink.h"

#include <optional>

namespace mahfooz::fuzz {

// Takes a video and checks what VideoSink.h promises: frames are numbered without gaps, have sides within the limits
// and exactly their rows; small pictures come at least once each and not more of them than the longest video has;
// progress grows. Throws Enough when it has seen so much that more would only make the search slow.
class FrameSink final : public media::VideoSink {
 public:
  struct Enough {};

  image::RowSink* beginFrame(const media::VideoFrameInfo& frame) override;
  void endFrame() override;
  void addThumbnail(const media::Thumbnail& pixels, std::int64_t copies) override;
  void progressed(int permille) override;

  // After a video that was read to its end.
  void checkEnd(const media::VideoSummary& summary) const;

  [[nodiscard]] std::uint64_t digest() const noexcept { return m_digest.value(); }

 private:
  std::int64_t m_frames = 0;
  std::int64_t m_pixels = 0;
  std::int64_t m_thumbnails = 0;
  int m_permille = -1;
  std::optional<SummingSink> m_rows;
  Digest m_digest;
};

}  // namespace mahfooz::fuzz
