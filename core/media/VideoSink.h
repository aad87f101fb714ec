#pragma once

#include "core/image/Orientation.h"
#include "core/image/RowSink.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::media {

struct VideoHeader {
  image::Size storedSize;  // of the first frame as far as the container knows it; frames may differ
  image::Orientation orientation = image::Orientation::Normal;  // what a player does to each stored frame
  double frameRate = 0;  // frames a second, over 0; what vPDQ's reference reckons with
};

// One frame as vPDQ sees it.
struct VideoFrameInfo {
  std::int64_t number = 0;  // from 0, in the order of presentation, without gaps
  image::Size storedSize;
  bool damaged = false;  // the decoder had to guess parts of it
};

constexpr int kThumbnailSide = 64;  // TMK+PDQF works on 64 x 64 (facebook/ThreatExchange, tmk/)
constexpr std::size_t kThumbnailBytes = std::size_t{3} * kThumbnailSide * kThumbnailSide;

// R, G, B, rows from top to bottom without padding.
using Thumbnail = std::array<std::uint8_t, kThumbnailBytes>;

// Takes a video while it is decoded, once, so that all fingerprints come from one pass.
//
// For every frame in turn: wantsFrame(); if it said yes, a row sink is asked for and all rows of the frame are given to
// it as stored (not turned), then endFrame(). Independently, pictures at 15 a second as displayed (turned) come by
// addThumbnail(). progressed() comes in between. When reading fails, what the sink holds is worth
// nothing.
class VideoSink {
 public:
  virtual ~VideoSink() = default;

  // The sink for this frame's rows (RGB, BT.601); valid until endFrame(). Null: the frame is not wanted at full size.
  virtual image::RowSink* beginFrame(const VideoFrameInfo& frame) = 0;
  virtual void endFrame() = 0;

  // The same picture `copies` times, at least once.
  virtual void addThumbnail(const Thumbnail& pixels, std::int64_t copies) = 0;

  virtual void progressed(int permille) = 0;  // 0..1000, each larger than the one before

 protected:
  VideoSink() = default;
  VideoSink(const VideoSink&) = default;
  VideoSink& operator=(const VideoSink&) = default;
};

}  // namespace mahfooz::media
