#pragma once

#include "core/base/Result.h"
#include "core/media/Bytes.h"

#include <gif_lib.h>

#include <memory>
#include <vector>

namespace mahfooz::media {

// giflib's reader on bytes in memory, up to the first frame and through its lines.
class GifReader {
 public:
  explicit GifReader(Bytes untrustedBytes) noexcept : m_untrustedRest(untrustedBytes) {}
  GifReader(const GifReader&) = delete;
  GifReader& operator=(const GifReader&) = delete;

  // Call first: reads up to the description of the first frame. Errors: FileTruncated, FileCorrupt, HasherOutOfMemory.
  Result<void> findFirstFrame();

  // After findFirstFrame(). The frame in pixels of the canvas, and the colours of its samples (up to 256).
  [[nodiscard]] const GifImageDesc& frame() const noexcept { return m_gif->Image; }
  [[nodiscard]] int screenWidth() const noexcept { return m_gif->SWidth; }
  [[nodiscard]] int screenHeight() const noexcept { return m_gif->SHeight; }
  [[nodiscard]] const ColorMapObject* colours() const noexcept;
  [[nodiscard]] int transparentSample() const noexcept { return m_transparentSample; }  // -1: none
  [[nodiscard]] GifColorType background() const noexcept;

  // The next line as stored (an interlaced frame stores them out of order). Errors: FileTruncated, FileCorrupt.
  Result<void> readLine(std::span<std::uint8_t> samples);

 private:
  struct Close {
    void operator()(GifFileType* gif) const noexcept { DGifCloseFile(gif, nullptr); }
  };

  static int onRead(GifFileType* gif, GifByteType* destination, int size);
  Result<void> readExtension();
  [[nodiscard]] Error error() const noexcept;

  Bytes m_untrustedRest;
  std::unique_ptr<GifFileType, Close> m_gif;
  int m_transparentSample = NO_TRANSPARENT_COLOR;
  bool m_ranOut = false;
};

}  // namespace mahfooz::media
