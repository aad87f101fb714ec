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
  enum class Names : std::uint8_t { Kept, Hidden };  // ServiceNames.h; of transport streams alone

  explicit MappedInput(std::span<const std::uint8_t> untrustedBytes, Names names = Names::Kept);
  MappedInput(const MappedInput&) = delete;
  MappedInput& operator=(const MappedInput&) = delete;
  ~MappedInput() = default;

  [[nodiscard]] AVIOContext* io() const noexcept { return m_io.get(); }

  // FFmpeg was led to a place behind the end: the file speaks of data that is not there.
  [[nodiscard]] bool wasSentPastEnd() const noexcept { return m_sentPastEnd; }

 private:
  static int onRead(void* self, std::uint8_t* buffer, int size);
  static std::int64_t onSeek(void* self, std::int64_t offset, int whence);
  int read(std::span<std::uint8_t> buffer) noexcept;
  std::int64_t seek(std::int64_t offset, int whence) noexcept;

  std::span<const std::uint8_t> m_bytes;
  Names m_names;
  std::size_t m_position = 0;
  bool m_sentPastEnd = false;
  Ffmpeg<AVIOContext> m_io;
};

}  // namespace mahfooz::media
