#pragma once

#include "app/hasher/FileDigest.h"
#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
#include "core/hash/PdqStream.h"
#include "core/hash/TmkStream.h"
#include "core/hash/Vpdq.h"
#include "core/image/Raster.h"
#include "core/media/VideoSink.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace mahfooz::hasher {

// All fingerprints of one video while it is read. MD5 follows the reader through the file's bytes.
class VideoHashes final : public media::VideoSink {
 public:
  VideoHashes(const media::VideoHeader& header, std::span<const std::uint8_t> untrustedBytes,
              const std::function<void(int permille)>& progress);

  image::RowSink* beginFrame(const media::VideoFrameInfo& frame) override;
  void endFrame() override;
  void addThumbnail(const media::Thumbnail& pixels, std::int64_t copies) override;
  void progressed(int permille) override;

  // Of the first frame.
  [[nodiscard]] image::Size displayedSize() const noexcept { return m_displayedSize; }

  // Call once, when the reader has come to the end. Errors: VideoTooLong (more hashes than the list may hold).
  [[nodiscard]] Result<std::vector<Fingerprint>> finish();

 private:
  [[nodiscard]] bool isTurned() const noexcept { return m_header.orientation != image::Orientation::Normal; }
  [[nodiscard]] hash::VpdqFrame frameOf(hash::PdqStream& stream) const;

  media::VideoHeader m_header;
  const std::function<void(int permille)>& m_progress;
  image::Size m_displayedSize;

  FileDigest m_digest;
  hash::TmkStream m_tmk;
  hash::VpdqSampling m_sampling;
  hash::VpdqFrames m_stored;
  hash::VpdqFrames m_displayed;  // where the video is turned

  media::VideoFrameInfo m_frame;
  std::optional<hash::PdqStream> m_stream;  // for upright frames
  std::optional<image::Raster> m_raster;    // for turned ones
};

}  // namespace mahfooz::hasher
