#include "core/media/PngReader.h"

#include <algorithm>
#include <cstdlib>

namespace mahfooz::media {

namespace {

// One allocation of libpng is a row (65535 pixels of 8 bytes) or zlib's state; 8 MB is the library's own default, said
// here so that it cannot change under us.
constexpr png_alloc_size_t kMaxAllocation = 8'000'000;
constexpr png_uint_32 kAnySide = PNG_UINT_31_MAX;  // sides are judged by acceptedSize(), with a code of their own

}  // namespace

PngReader::~PngReader() {
  png_destroy_read_struct(&m_png, &m_info, nullptr);
}

Result<void> PngReader::create() {
  const auto created = run([this] {
    m_png = png_create_read_struct_2(PNG_LIBPNG_VER_STRING, this, onError, onWarning, this, onAllocate, onFree);
    if (m_png == nullptr) return;
    m_info = png_create_info_struct(m_png);
    png_set_read_fn(m_png, this, onRead);
    png_set_user_limits(m_png, kAnySide, kAnySide);
    png_set_chunk_malloc_max(m_png, kMaxAllocation);
    skipAncillaryChunks();
  });
  if (!created) return created;
  if (m_png == nullptr || m_info == nullptr) return ErrorCode::HasherOutOfMemory;
  return {};
}

void PngReader::skipAncillaryChunks() {
  png_set_keep_unknown_chunks(m_png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);  // all but IHDR, PLTE, tRNS, IDAT, IEND
}

Error PngReader::error() const noexcept {
  if (m_outOfMemory) return Error(ErrorCode::HasherOutOfMemory);
  return Error(m_ranOut ? ErrorCode::FileTruncated : ErrorCode::FileCorrupt);
}

void PngReader::onError(png_structp png, png_const_charp /*text*/) {
  static_cast<PngReader*>(png_get_error_ptr(png))->m_jump.giveUp();
}

void PngReader::onWarning(png_structp /*png*/, png_const_charp /*text*/) {}

void PngReader::onRead(png_structp png, png_bytep destination, std::size_t size) {
  auto& self = *static_cast<PngReader*>(png_get_io_ptr(png));
  if (size > self.m_untrustedRest.size()) {
    self.m_ranOut = true;
    png_error(png, "");
  }
  std::ranges::copy(self.m_untrustedRest.first(size), destination);
  self.m_untrustedRest = self.m_untrustedRest.subspan(size);
}

png_voidp PngReader::onAllocate(png_structp png, png_alloc_size_t size) {
  void* memory = std::malloc(size);
  if (memory == nullptr) static_cast<PngReader*>(png_get_mem_ptr(png))->m_outOfMemory = true;
  return memory;
}

void PngReader::onFree(png_structp /*png*/, png_voidp memory) {
  std::free(memory);
}

}  // namespace mahfooz::media
