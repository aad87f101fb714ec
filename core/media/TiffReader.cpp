#include "core/media/TiffReader.h"

#include <cstdio>
#include <string_view>

namespace mahfooz::media {

namespace {

// libtiff reads a strip or tile at once, and some writers make one strip of the whole picture: 250 million pixels of 4
// bytes (PhotoLimits.h).
constexpr tmsize_t kMaxAllocation = tmsize_t{1} << 30U;

TiffReader& readerOf(thandle_t self) noexcept {
  return *static_cast<TiffReader*>(self);
}

}  // namespace

Result<void> TiffReader::open() {
  const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(TIFFOpenOptionsAlloc(),
                                                                                 TIFFOpenOptionsFree);
  if (!options) return ErrorCode::HasherOutOfMemory;
  TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kMaxAllocation);
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), onError, this);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), onWarning, this);
  const auto neverWritten = [](thandle_t, void*, tmsize_t) -> tmsize_t { return 0; };
  const auto nothingToClose = [](thandle_t) { return 0; };
  // "m": it does not ask for a mapping; each read goes through onRead, which sees the end of the file.
  m_tiff.reset(TIFFClientOpenExt("", "rm", this, onRead, neverWritten, onSeek, nothingToClose, onSize, nullptr, nullptr,
                                 options.get()));
  return m_tiff ? Result<void>() : Result<void>(error());
}

Error TiffReader::error() const noexcept {
  return Error(m_ranOut ? ErrorCode::FileTruncated : ErrorCode::FileCorrupt);
}

bool TiffReader::isCutShort() const noexcept {
  const bool isTiled = TIFFIsTiled(m_tiff.get()) != 0;
  const std::uint32_t count = isTiled ? TIFFNumberOfTiles(m_tiff.get()) : TIFFNumberOfStrips(m_tiff.get());
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t offset = TIFFGetStrileOffset(m_tiff.get(), i);
    const std::uint64_t size = TIFFGetStrileByteCount(m_tiff.get(), i);
    if (offset > m_untrustedBytes.size() || size > m_untrustedBytes.size() - offset) return true;
  }
  return false;
}

tmsize_t TiffReader::onRead(thandle_t self, void* destination, tmsize_t size) {
  TiffReader& reader = readerOf(self);
  const std::size_t wanted = size > 0 ? static_cast<std::size_t>(size) : 0;
  const std::size_t left = reader.m_untrustedBytes.size() - std::min(reader.m_at, reader.m_untrustedBytes.size());
  const std::size_t given = std::min(wanted, left);
  reader.m_ranOut = reader.m_ranOut || given < wanted;
  if (given > 0)
    std::ranges::copy(reader.m_untrustedBytes.subspan(reader.m_at, given), static_cast<std::uint8_t*>(destination));
  reader.m_at += given;
  return static_cast<tmsize_t>(given);
}

toff_t TiffReader::onSeek(thandle_t self, toff_t offset, int whence) {
  TiffReader& reader = readerOf(self);
  const toff_t base = whence == SEEK_CUR ? reader.m_at : whence == SEEK_END ? reader.m_untrustedBytes.size() : 0;
  reader.m_at = static_cast<std::size_t>(base + offset);
  return reader.m_at;
}

toff_t TiffReader::onSize(thandle_t self) {
  return readerOf(self).m_untrustedBytes.size();
}

// 1: nobody else is told.
int TiffReader::onError(TIFF* /*tiff*/, void* /*self*/, const char* /*module*/, const char* /*format*/,
                        std::va_list /*values*/) {
  return 1;
}

// libtiff passes on what libjpeg warned of; see JpegErrors.h.
int TiffReader::onWarning(TIFF* /*tiff*/, void* self, const char* module, const char* /*format*/,
                          std::va_list /*values*/) {
  if (module != nullptr && std::string_view(module) == "JPEGLib") static_cast<TiffReader*>(self)->m_wasMended = true;
  return 1;
}

}  // namespace mahfooz::media
