#include "core/media/GifOutline.h"

namespace mahfooz::media {

namespace {

constexpr std::uint8_t kImage = 0x2C;
constexpr std::uint8_t kExtension = 0x21;
constexpr std::uint8_t kTrailer = 0x3B;
constexpr std::size_t kScreenBytes = 13;      // signature and logical screen descriptor
constexpr std::size_t kScreenFlags = 10;      // where its flags stand
constexpr std::size_t kDescriptorBytes = 10;  // of an image, with its first byte
constexpr std::size_t kCodeSizeBytes = 1;
constexpr std::size_t kExtensionHeadBytes = 2;

class Walk {
 public:
  explicit Walk(Bytes file) noexcept : m_file(file) {}

  GifOutline run() noexcept {
    if (m_file.size() < kScreenBytes) return m_outline;
    m_at = kScreenBytes + colourTableBytes(m_file[kScreenFlags]);
    while (m_at < m_file.size() && skipBlock()) {
    }
    return m_outline;
  }

 private:
  static std::size_t colourTableBytes(std::uint8_t flags) noexcept {
    return (flags & 0x80U) != 0 ? std::size_t{3} << ((flags & 7U) + 1U) : 0;
  }

  bool skipBlock() noexcept {
    switch (m_file[m_at]) {
      case kImage:
        return skipImage();
      case kExtension:
        m_at += kExtensionHeadBytes;
        return skipSubBlocks();
      case kTrailer:
        m_outline.isWhole = true;
        return false;
      default:
        return false;
    }
  }

  bool skipImage() noexcept {
    const auto descriptor = piece(m_file, m_at, kDescriptorBytes);
    if (!descriptor) return false;
    ++m_outline.frames;
    m_at += kDescriptorBytes + colourTableBytes(descriptor->back()) + kCodeSizeBytes;
    return skipSubBlocks();
  }

  // Each has its length in front; one of length 0 ends them.
  bool skipSubBlocks() noexcept {
    while (m_at < m_file.size()) {
      const std::size_t length = m_file[m_at];
      m_at += 1 + length;
      if (length == 0) return true;
    }
    return false;
  }

  Bytes m_file;
  std::size_t m_at = 0;
  GifOutline m_outline;
};

}  // namespace

GifOutline outlineOfGif(Bytes untrustedFile) noexcept {
  return Walk(untrustedFile).run();
}

}  // namespace mahfooz::media
