#include "core/media/HeifPicture.h"

#include "core/media/HeifPlugins.h"

#include <exception>
#include <new>

namespace mahfooz::media {

namespace {

Result<void> resultOf(const heif_error& error) noexcept {
  if (error.code == heif_error_Ok) return {};
  if (error.subcode == heif_suberror_End_of_data) return ErrorCode::FileTruncated;
  if (error.subcode == heif_suberror_Security_limit_exceeded) return ErrorCode::PictureTooLarge;
  switch (error.code) {
    case heif_error_Memory_allocation_error:
      return ErrorCode::HasherOutOfMemory;
    case heif_error_Unsupported_filetype:
    case heif_error_Unsupported_feature:
    case heif_error_Color_profile_does_not_exist:
      return ErrorCode::FileVariantUnsupported;
    default:
      return ErrorCode::FileCorrupt;
  }
}

// libheif is written in C++ and lets some exceptions out through its C functions.
template <class Call>
Result<void> guarded(const Call& call) {
  try {
    return resultOf(call());
  } catch (const std::bad_alloc&) {
    return ErrorCode::HasherOutOfMemory;
  } catch (const std::exception&) {
    return ErrorCode::FileCorrupt;
  }
}

}  // namespace

Result<void> HeifPicture::open() {
  registerHeifPlugins();
  m_context.reset(heif_context_alloc());
  if (!m_context) return ErrorCode::HasherOutOfMemory;
  heif_context_set_max_decoding_threads(m_context.get(), 0);  // tiles one after the other, in this thread
  const auto read = guarded([this] {
    return heif_context_read_from_memory_without_copy(m_context.get(), m_untrustedBytes.data(), m_untrustedBytes.size(),
                                                      nullptr);
  });
  if (!read) return read;
  heif_image_handle* handle = nullptr;
  const auto found = guarded([&] { return heif_context_get_primary_image_handle(m_context.get(), &handle); });
  m_handle.reset(handle);
  return found;
}

Result<void> HeifPicture::decode() {
  const auto shallow = hasAlpha() ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB;
  const auto deep = hasAlpha() ? heif_chroma_interleaved_RRGGBBAA_LE : heif_chroma_interleaved_RRGGBB_LE;
  heif_image* image = nullptr;
  const auto decoded = guarded([&] {
    return heif_decode_image(m_handle.get(), &image, heif_colorspace_RGB, isDeep() ? deep : shallow, nullptr);
  });
  m_image.reset(image);
  return decoded;
}

HeifPicture::Pixels HeifPicture::pixels() const noexcept {
  int stride = 0;
  const std::uint8_t* samples = heif_image_get_plane_readonly(m_image.get(), heif_channel_interleaved, &stride);
  return {{heif_image_get_width(m_image.get(), heif_channel_interleaved),
           heif_image_get_height(m_image.get(), heif_channel_interleaved)},
          heif_image_get_bits_per_pixel_range(m_image.get(), heif_channel_interleaved),
          samples,
          static_cast<std::size_t>(stride)};
}

}  // namespace mahfooz::media
