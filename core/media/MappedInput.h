#pragma once

#include "core/media/FfmpegObjects.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace mahfooz::media {

// Lets FFmpeg read a file that is in memory already. It knows no name, so nothing beside it can be opened.
// The bytes outlive it; it stays where it was made, because FFmpeg keeps its address.
class MappedInput {
 public:
  // What FFmpeg is not shown as it is.
  enum class Retouch : std::uint8_t {
    Nothing,
    ServiceNames,  // of a transport stream: ServiceNames.h
    Brand,         // of a HEIC or AVIF that moves: with the brand of a still picture FFmpeg would read only that
  };

  explicit MappedInput(std::span<const std::uint8_t> untrustedBytes, Retouch retouch = Retouch::Nothing);
  MappedInput(const MappedInput&) = delete;
  MappedInput& operator=(const MappedInput&) = delete;
  ~MappedInput() = default;

  [[nodiscard]] AVIOContext* io() const noexcept { return m_io.get(); }

  // FFmpeg was led to a place behind the end: the file speaks of data that is not there.
  [[nodiscard]] bool wasSentPastEnd() const noexcept { return m_sentPastEnd; }

 private:
  static int onRead(void* self, std::uint8_t* buffer, int size);
  static std::int64_t onSeek(void* self, std::int64_t offset, int whence);
  void retouch(std::span<std::uint8_t> read) const noexcept;
  int read(std::span<std::uint8_t> buffer) noexcept;
  std::int64_t seek(std::int64_t offset, int whence) noexcept;

  std::span<const std::uint8_t> m_bytes;
  Retouch m_retouch;
  std::size_t m_position = 0;
  bool m_sentPastEnd = false;
  Ffmpeg<AVIOContext> m_io;
};

}  // namespace mahfooz::media
