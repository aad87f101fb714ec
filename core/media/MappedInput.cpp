#include "core/media/MappedInput.h"

#include "core/media/ServiceNames.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string_view>

namespace mahfooz::media {

namespace {

constexpr int kBufferBytes = 64 * 1024;  // a few packets of a phone's video; larger is no faster from memory

// ISO/IEC 14496-12, 4.3: the first brand stands behind the size and the name of the first box.
void callItSequence(std::size_t offset, std::span<std::uint8_t> bytes) noexcept {
  constexpr std::size_t kBrand = 8;
  constexpr std::string_view kSequence = "avis";  // FFmpeg treats it as every other brand but "avif"
  for (std::size_t i = 0; i < kSequence.size(); ++i) {
    const std::size_t place = kBrand + i;
    if (place >= offset && place - offset < bytes.size())
      bytes[place - offset] = static_cast<std::uint8_t>(kSequence[i]);
  }
}

}  // namespace

MappedInput::MappedInput(std::span<const std::uint8_t> untrustedBytes, Retouch retouch)
    : m_bytes(untrustedBytes), m_retouch(retouch) {
  void* buffer = av_malloc(kBufferBytes);
  if (buffer == nullptr) throw std::bad_alloc();
  m_io.reset(avio_alloc_context(static_cast<unsigned char*>(buffer), kBufferBytes, 0, this, &onRead, nullptr, &onSeek));
  if (m_io != nullptr) return;
  av_free(buffer);
  throw std::bad_alloc();
}

int MappedInput::onRead(void* self, std::uint8_t* buffer, int size) {
  return static_cast<MappedInput*>(self)->read({buffer, static_cast<std::size_t>(std::max(size, 0))});
}

std::int64_t MappedInput::onSeek(void* self, std::int64_t offset, int whence) {
  return static_cast<MappedInput*>(self)->seek(offset, whence);
}

void MappedInput::retouch(std::span<std::uint8_t> read) const noexcept {
  if (m_retouch == Retouch::ServiceNames) hideServiceNames(m_bytes, m_position, read);
  if (m_retouch == Retouch::Brand) callItSequence(m_position, read);
}

int MappedInput::read(std::span<std::uint8_t> buffer) noexcept {
  const std::size_t count = std::min(buffer.size(), m_bytes.size() - m_position);
  if (count == 0) return AVERROR_EOF;
  std::ranges::copy(m_bytes.subspan(m_position, count), buffer.begin());
  retouch(buffer.first(count));
  m_position += count;
  return static_cast<int>(count);
}

std::int64_t MappedInput::seek(std::int64_t offset, int whence) noexcept {
  const auto size = static_cast<std::int64_t>(m_bytes.size());
  const int way = whence & ~AVSEEK_FORCE;
  if (way == AVSEEK_SIZE) return size;
  if (way != SEEK_SET) return AVERROR(EINVAL);  // avio reduces the other ways to this one
  if (offset > size) m_sentPastEnd = true;
  if (offset < 0 || offset > size) return AVERROR(EINVAL);
  m_position = static_cast<std::size_t>(offset);
  return offset;
}

}  // namespace mahfooz::media
