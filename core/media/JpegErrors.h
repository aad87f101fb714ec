#pragma once

#include "core/base/Result.h"
#include "core/media/LibraryJump.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>  // jpeglib.h needs it and does not say so
#include <span>

#include <jpeglib.h>

namespace mahfooz::media {

// libjpeg's errors and warnings. The library mends what it can and only warns, so that a broken picture comes
// out whole and grey; we take its warnings at their word instead.
class JpegErrors {
 public:
  // Before jpeg_create_decompress(). Takes the client_data of the decompressor. The bytes are those it will read.
  void attachTo(jpeg_decompress_struct& info, std::span<const std::uint8_t> untrustedBytes) noexcept;

  template <class Step>
  [[nodiscard]] bool survives(const Step& step) {
    return m_jump.survives(step);
  }

  // Ends the running step with this code. Only from a callback of the library.
  [[noreturn]] void giveUp(ErrorCode code);

  // Why the last step ended early.
  [[nodiscard]] Error error() const noexcept;

  // What the warnings up to now amount to: FileTruncated, FileCorrupt or nothing.
  [[nodiscard]] Result<void> verdict() const noexcept;

 private:
  static void onError(j_common_ptr info);
  static void onMessage(j_common_ptr info, int level);
  void noteWarning(j_common_ptr info) noexcept;
  [[nodiscard]] bool skippedPaddingOnly(const jpeg_decompress_struct& info) const noexcept;

  std::span<const std::uint8_t> m_bytes;
  jpeg_error_mgr m_manager{};
  LibraryJump m_jump;
  ErrorCode m_code = ErrorCode::FileCorrupt;
  bool m_endedEarly = false;
  bool m_corrupt = false;
};

}  // namespace mahfooz::media
