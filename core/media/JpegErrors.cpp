#include "core/media/JpegErrors.h"

#include <jerror.h>

#include <algorithm>

namespace mahfooz::media {

namespace {

JpegErrors& ownerOf(const jpeg_common_struct& info) noexcept {
  return *static_cast<JpegErrors*>(info.client_data);
}

ErrorCode codeForMessage(int message) noexcept {
  switch (message) {
    case JERR_OUT_OF_MEMORY:
      return ErrorCode::HasherOutOfMemory;
    case JERR_NO_BACKING_STORE:  // more than max_memory_to_use
    case JERR_IMAGE_TOO_BIG:
    case JERR_WIDTH_OVERFLOW:
      return ErrorCode::PictureTooLarge;
    case JERR_BAD_PRECISION:    // 12 bits
    case JERR_SOF_UNSUPPORTED:  // lossless, hierarchical
    case JERR_EMPTY_IMAGE:      // the height follows in a DNL marker
    case JERR_ARITH_NOTIMPL:
    case JERR_CCIR601_NOTIMPL:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_FRACT_SAMPLE_NOTIMPL:
    case JERR_COMPONENT_COUNT:
    case JERR_NOTIMPL:
    case JERR_NOT_COMPILED:
      return ErrorCode::FileVariantUnsupported;
    default:
      return ErrorCode::FileCorrupt;
  }
}

}  // namespace

void JpegErrors::attachTo(jpeg_decompress_struct& info, std::span<const std::uint8_t> untrustedBytes) noexcept {
  m_bytes = untrustedBytes;
  info.err = jpeg_std_error(&m_manager);
  info.client_data = this;
  m_manager.error_exit = onError;
  m_manager.emit_message = onMessage;
  m_manager.output_message = [](j_common_ptr) {};
}

void JpegErrors::giveUp(ErrorCode code) {
  m_code = code;
  m_jump.giveUp();
}

Error JpegErrors::error() const noexcept {
  const bool ranOut = m_code == ErrorCode::FileCorrupt && m_endedEarly;
  return Error(ranOut ? ErrorCode::FileTruncated : m_code);
}

Result<void> JpegErrors::verdict() const noexcept {
  if (m_endedEarly) return ErrorCode::FileTruncated;
  if (m_corrupt) return ErrorCode::FileCorrupt;
  return {};
}

void JpegErrors::onError(j_common_ptr info) {
  ownerOf(*info).giveUp(codeForMessage(info->err->msg_code));
}

void JpegErrors::onMessage(j_common_ptr info, int level) {
  if (level < 0) ownerOf(*info).noteWarning(info);  // 0 and more are traces
}

void JpegErrors::noteWarning(j_common_ptr info) noexcept {
  switch (info->err->msg_code) {
    case JWRN_JPEG_EOF:
      m_endedEarly = true;
      return;
    case JWRN_JFIF_MAJOR:      // a version number
    case JWRN_ADOBE_XFORM:     // read as YCbCr or YCCK, as everywhere
    case JWRN_NOT_SEQUENTIAL:  // spectral numbers that a sequential picture does not use
      return;
    case JWRN_EXTRANEOUS_DATA:
      m_corrupt = m_corrupt || !skippedPaddingOnly(*reinterpret_cast<j_decompress_ptr>(info));
      return;
    default:
      m_corrupt = true;
  }
}

// Phones pad between the last scan and the end marker with one byte value over and over: nothing is lost. Bytes that
// differ are the rest of a scan that went out of step. libjpeg has just read the skipped bytes (next_marker() in its
// jdmarker.c), so they lie before the place where it reads next.
bool JpegErrors::skippedPaddingOnly(const jpeg_decompress_struct& info) const noexcept {
  const auto skipped = static_cast<std::size_t>(info.err->msg_parm.i[0]);
  const auto position = static_cast<std::size_t>(info.src->next_input_byte - m_bytes.data());
  if (skipped == 0 || position > m_bytes.size() || skipped > position) return false;
  const auto bytes = m_bytes.subspan(position - skipped, skipped);
  return std::ranges::all_of(bytes, [&](std::uint8_t byte) { return byte == bytes.front(); });
}

}  // namespace mahfooz::media
