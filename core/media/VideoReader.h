#pragma once

#include "core/base/Result.h"
#include "core/media/VideoSink.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace mahfooz::media {

struct VideoOptions {
  int threads = 1;  // of the decoder; 1 makes none beside the caller's
};

// What only the end can tell.
struct VideoSummary {
  std::int64_t frames = 0;     // at least 1
  double durationSeconds = 0;  // from the first frame's begin to the last one's end
};

// One video, opened and ready to be decoded once.
//
//   open()      tells the container by its content, takes the first stream with moving pictures
//   readInto()  decodes it from begin to end, feeding one sink
//
// Only the bytes given are read: no other file, no address, no decoder outside the list of VideoCodecs.h. Memory does
// not grow with the playing time. What the sink throws passes through, and so does std::bad_alloc.
class VideoReader {
 public:
  // `untrustedBytes` is the whole file; it stays alive and unchanged as long as the reader.
  // Errors: FileEmpty, FileTooLarge, FileFormatUnknown, FileVariantUnsupported, FileCorrupt, FileTruncated,
  // VideoMissing, PictureTooLarge, PictureTooSmall, HasherOutOfMemory.
  [[nodiscard]] static Result<std::unique_ptr<VideoReader>> open(std::span<const std::uint8_t> untrustedBytes,
                                                                 VideoOptions options = {});
  VideoReader(const VideoReader&) = delete;
  VideoReader& operator=(const VideoReader&) = delete;
  ~VideoReader();

  [[nodiscard]] const VideoHeader& header() const noexcept;

  // Call once. Errors: FileCorrupt (also: nothing to show, or more than one frame in ten damaged), FileTruncated,
  // FileVariantUnsupported, PictureTooLarge, PictureTooSmall, VideoTooLong, HasherOutOfMemory.
  [[nodiscard]] Result<VideoSummary> readInto(VideoSink& sink);

 private:
  struct Parts;
  explicit VideoReader(std::unique_ptr<Parts> parts) noexcept;

  std::unique_ptr<Parts> m_parts;
};

}  // namespace mahfooz::media
