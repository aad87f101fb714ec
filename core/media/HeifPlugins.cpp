#include "core/media/HeifPlugins.h"

#include <algorithm>

namespace mahfooz::media {

void registerHeifPlugins() {
  [[maybe_unused]] static const bool kDone = [] {
    heif_register_decoder_plugin(hevcPlugin());
    heif_register_decoder_plugin(av1Plugin());
    return true;
  }();
}

heif_error heifSuccess() noexcept {
  return {heif_error_Ok, heif_suberror_Unspecified, "Success"};
}

heif_error heifFailure(heif_error_code code) noexcept {
  return {code, heif_suberror_Unspecified, ""};
}

heif_error copyHeifPlane(heif_image* image, const HeifPlane& plane) noexcept {
  if (plane.width < 1 || plane.height < 1 || plane.samples == nullptr) return heifFailure();
  const heif_error added = heif_image_add_plane(image, plane.channel, plane.width, plane.height, plane.bits);
  if (added.code != heif_error_Ok) return added;
  int stride = 0;
  std::uint8_t* to = heif_image_get_plane(image, plane.channel, &stride);
  if (to == nullptr) return heifFailure();
  const std::size_t rowBytes = static_cast<std::size_t>(plane.width) * (plane.bits > 8 ? 2U : 1U);
  for (int y = 0; y < plane.height; ++y)
    std::copy_n(plane.samples + y * plane.stride, rowBytes, to + static_cast<std::ptrdiff_t>(y) * stride);
  return heifSuccess();
}

void setHeifColours(heif_image* image, const HeifColours& colours) noexcept {
  heif_color_profile_nclx* profile = heif_nclx_color_profile_alloc();
  if (profile == nullptr) return;
  // A number that H.273 does not define is left at libheif's default, as libheif's own decoders leave it.
  heif_nclx_color_profile_set_color_primaries(profile, static_cast<std::uint16_t>(colours.primaries));
  heif_nclx_color_profile_set_transfer_characteristics(profile, static_cast<std::uint16_t>(colours.transfer));
  heif_nclx_color_profile_set_matrix_coefficients(profile, static_cast<std::uint16_t>(colours.matrix));
  profile->full_range_flag = colours.isFullRange ? 1 : 0;
  heif_image_set_nclx_color_profile(image, profile);
  heif_nclx_color_profile_free(profile);
}

}  // namespace mahfooz::media
