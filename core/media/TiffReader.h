#pragma once

#include "core/base/Result.h"
#include "core/media/Bytes.h"

#include <tiffio.h>

#include <cstdarg>
#include <memory>

namespace mahfooz::media {

// libtiff on bytes in memory: no file is opened, nothing is printed, no allocation is larger than a picture may take.
class TiffReader {
 public:
  explicit TiffReader(Bytes untrustedBytes) noexcept : m_untrustedBytes(untrustedBytes) {}
  TiffReader(const TiffReader&) = delete;
  TiffReader& operator=(const TiffReader&) = delete;

  // Call first: reads the first directory.
  Result<void> open();

  [[nodiscard]] TIFF* tiff() const noexcept { return m_tiff.get(); }

  // A number of the directory; `otherwise` when it is not there.
  template <class Number>
  [[nodiscard]] Number field(std::uint32_t tag, Number otherwise) const noexcept {
    Number value = otherwise;
    return TIFFGetFieldDefaulted(m_tiff.get(), tag, &value) == 1 ? value : otherwise;
  }

  // Why the last call into the library failed: FileTruncated, HasherOutOfMemory or FileCorrupt.
  [[nodiscard]] Error error() const noexcept;

  // Whether the library ever asked for bytes behind the end; it goes on without a tag that it cannot read.
  [[nodiscard]] bool ranOut() const noexcept { return m_ranOut; }

  // Whether a codec said that it mended something.
  [[nodiscard]] bool wasMended() const noexcept { return m_wasMended; }

  // Whether a strip or tile of the picture lies beyond the end of the file.
  [[nodiscard]] bool isCutShort() const noexcept;

 private:
  struct Close {
    void operator()(TIFF* tiff) const noexcept { TIFFClose(tiff); }
  };

  static tmsize_t onRead(thandle_t self, void* destination, tmsize_t size);
  static toff_t onSeek(thandle_t self, toff_t offset, int whence);
  static toff_t onSize(thandle_t self);
  static int onError(TIFF* tiff, void* self, const char* module, const char* format, std::va_list values);
  static int onWarning(TIFF* tiff, void* self, const char* module, const char* format, std::va_list values);

  Bytes m_untrustedBytes;
  std::size_t m_at = 0;
  bool m_ranOut = false;
  bool m_wasMended = false;
  std::unique_ptr<TIFF, Close> m_tiff;
};

}  // namespace mahfooz::media
