#pragma once

#include "core/base/Result.h"
#include "core/image/RowSink.h"
#include "core/media/Bytes.h"

#include <libheif/heif.h>

#include <memory>

namespace mahfooz::media {

// The main picture of a HEIC or AVIF file, in libheif's hands. What libheif throws stays here.
class HeifPicture {
 public:
  explicit HeifPicture(Bytes untrustedBytes) noexcept : m_untrustedBytes(untrustedBytes) {}

  // Reads the container and finds the picture. Errors: those of errorOf().
  Result<void> open();

  // As shown: after the rotation, the mirroring and the cropping that the container asks for.
  [[nodiscard]] int width() const noexcept { return heif_image_handle_get_width(m_handle.get()); }
  [[nodiscard]] int height() const noexcept { return heif_image_handle_get_height(m_handle.get()); }
  [[nodiscard]] bool hasAlpha() const noexcept { return heif_image_handle_has_alpha_channel(m_handle.get()) != 0; }

  // Decodes to RGB, in the depth that the file has.
  Result<void> decode();

  // After decode(). Samples of `bits` bits: of one byte, or of two (low one first) when there are more than 8.
  struct Pixels {
    image::Size size;
    int bits = 8;
    const std::uint8_t* samples = nullptr;
    std::size_t stride = 0;
  };
  [[nodiscard]] Pixels pixels() const noexcept;

 private:
  template <auto Free>
  struct Release {
    template <class T>
    void operator()(T* object) const noexcept {
      Free(object);
    }
  };

  [[nodiscard]] bool isDeep() const noexcept { return heif_image_handle_get_luma_bits_per_pixel(m_handle.get()) > 8; }

  Bytes m_untrustedBytes;
  std::unique_ptr<heif_context, Release<heif_context_free>> m_context;
  std::unique_ptr<heif_image_handle, Release<heif_image_handle_release>> m_handle;
  std::unique_ptr<heif_image, Release<heif_image_release>> m_image;
};

}  // namespace mahfooz::media
