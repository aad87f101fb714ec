#pragma once

#include "core/base/Result.h"
#include "core/media/LibraryJump.h"

#include <cstddef>
#include <cstdint>
#include <span>

#include <png.h>

namespace mahfooz::media {

// libpng's reader on bytes in memory, with its errors as codes: HasherOutOfMemory, FileTruncated (it asked for more
// bytes than there are), FileCorrupt (all else, a wrong check sum in a chunk that matters included). Ancillary chunks
// are skipped unread: none of them changes the stored pixels, and parsers that do not run have no bugs.
class PngReader {
 public:
  explicit PngReader(std::span<const std::uint8_t> untrustedBytes) noexcept : m_untrustedRest(untrustedBytes) {}
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
  ~PngReader();

  // Call first.
  Result<void> create();

  // Runs a step that calls into the library; see LibraryJump.h.
  template <class Step>
  Result<void> run(const Step& step) {
    if (!m_jump.survives(step)) return error();
    return {};
  }

  [[nodiscard]] png_structp png() const noexcept { return m_png; }
  [[nodiscard]] png_infop info() const noexcept { return m_info; }

 private:
  [[noreturn]] static void onError(png_structp png, png_const_charp text);
  static void onWarning(png_structp png, png_const_charp text);
  static void onRead(png_structp png, png_bytep destination, std::size_t size);
  static png_voidp onAllocate(png_structp png, png_alloc_size_t size);
  static void onFree(png_structp png, png_voidp memory);
  void skipAncillaryChunks();
  [[nodiscard]] Error error() const noexcept;

  std::span<const std::uint8_t> m_untrustedRest;
  LibraryJump m_jump;
  png_structp m_png = nullptr;
  png_infop m_info = nullptr;
  bool m_ranOut = false;
  bool m_outOfMemory = false;
};

}  // namespace mahfooz::media
