#include "core/media/GifReader.h"

namespace mahfooz::media {

int GifReader::onRead(GifFileType* gif, GifByteType* destination, int size) {
  auto& self = *static_cast<GifReader*>(gif->UserData);
  const std::size_t given = std::min(static_cast<std::size_t>(size), self.m_untrustedRest.size());
  self.m_ranOut = self.m_ranOut || given < static_cast<std::size_t>(size);
  std::ranges::copy(self.m_untrustedRest.first(given), destination);
  self.m_untrustedRest = self.m_untrustedRest.subspan(given);
  return static_cast<int>(given);
}

Error GifReader::error() const noexcept {
  if (m_ranOut) return Error(ErrorCode::FileTruncated);
  const bool noMemory = m_gif && m_gif->Error == D_GIF_ERR_NOT_ENOUGH_MEM;
  return Error(noMemory ? ErrorCode::HasherOutOfMemory : ErrorCode::FileCorrupt);
}

Result<void> GifReader::findFirstFrame() {
  int problem = 0;
  m_gif.reset(DGifOpen(this, onRead, &problem));
  if (!m_gif) return problem == D_GIF_ERR_NOT_ENOUGH_MEM ? Error(ErrorCode::HasherOutOfMemory) : error();
  while (true) {
    GifRecordType type = UNDEFINED_RECORD_TYPE;
    if (DGifGetRecordType(m_gif.get(), &type) == GIF_ERROR) return error();
    if (type == TERMINATE_RECORD_TYPE) return ErrorCode::FileCorrupt;  // no frame at all
    if (type == IMAGE_DESC_RECORD_TYPE) break;
    if (const auto read = readExtension(); !read) return read;
  }
  if (DGifGetImageDesc(m_gif.get()) == GIF_ERROR) return error();
  return colours() != nullptr ? Result<void>() : Result<void>(ErrorCode::FileCorrupt);
}

Result<void> GifReader::readExtension() {
  int code = 0;
  GifByteType* block = nullptr;  // its length, then its bytes
  if (DGifGetExtension(m_gif.get(), &code, &block) == GIF_ERROR) return error();
  GraphicsControlBlock control{};
  if (code == GRAPHICS_EXT_FUNC_CODE && block != nullptr && DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
    m_transparentSample = control.TransparentColor;
  while (block != nullptr) {
    if (DGifGetExtensionNext(m_gif.get(), &block) == GIF_ERROR) return error();
  }
  return {};
}

const ColorMapObject* GifReader::colours() const noexcept {
  return m_gif->Image.ColorMap != nullptr ? m_gif->Image.ColorMap : m_gif->SColorMap;
}

GifColorType GifReader::background() const noexcept {
  const ColorMapObject* screen = m_gif->SColorMap;
  const bool isThere = screen != nullptr && m_gif->SBackGroundColor < screen->ColorCount;
  return isThere ? screen->Colors[m_gif->SBackGroundColor] : GifColorType{0, 0, 0};
}

Result<void> GifReader::readLine(std::span<std::uint8_t> samples) {
  if (DGifGetLine(m_gif.get(), samples.data(), static_cast<int>(samples.size())) == GIF_ERROR) return error();
  return {};
}

}  // namespace mahfooz::media
