#include "core/media/HeifPlugins.h"

#include "core/media/HevcSize.h"

#include <memory>

#include <libde265/de265.h>

namespace mahfooz::media {

namespace {

de265_decoder_context* contextOf(void* decoder) noexcept {
  return static_cast<de265_decoder_context*>(decoder);
}

heif_error newDecoder(void** decoder) {
  *decoder = de265_new_decoder();  // without worker threads it decodes where it is called
  return *decoder != nullptr ? heifSuccess() : heifFailure(heif_error_Memory_allocation_error);
}

heif_error refusal(Error error) noexcept {
  const bool isTooLarge = error.code() == ErrorCode::PictureTooLarge;
  return {heif_error_Decoder_plugin_error,
          isTooLarge ? heif_suberror_Security_limit_exceeded : heif_suberror_Unspecified, ""};
}

// libheif gives NAL units, each with its length in four bytes before it.
heif_error pushData(void* decoder, const void* data, std::size_t size) {
  Bytes rest(static_cast<const std::uint8_t*>(data), size);
  while (!rest.empty()) {
    const auto length = bigEndian(rest, 0, 4);
    const auto unit = length ? piece(rest, 4, *length) : std::nullopt;
    if (!unit) return {heif_error_Decoder_plugin_error, heif_suberror_End_of_data, ""};
    if (const auto coded = codedHevcSize(*unit); !coded) return refusal(coded.error());
    if (de265_push_NAL(contextOf(decoder), unit->data(), static_cast<int>(unit->size()), 0, nullptr) != DE265_OK)
      return heifFailure();
    rest = rest.subspan(4 + unit->size());
  }
  return heifSuccess();
}

// What libde265 mends and only warns of: damage in the coded picture, and headers that it could not read.
bool isDamage(de265_error warning) noexcept {
  switch (warning) {
    case DE265_WARNING_PREMATURE_END_OF_SLICE_SEGMENT:
    case DE265_WARNING_CTB_OUTSIDE_IMAGE_AREA:
    case DE265_WARNING_EOSS_BIT_NOT_SET:
    case DE265_WARNING_SLICEHEADER_INVALID:
    case DE265_WARNING_SLICE_SEGMENT_ADDRESS_INVALID:
    case DE265_WARNING_NONEXISTING_REFERENCE_PICTURE_ACCESSED:
      return true;
    default:
      return false;
  }
}

bool foundDamage(de265_decoder_context* context) noexcept {
  bool found = false;
  for (auto warning = de265_get_warning(context); warning != DE265_OK; warning = de265_get_warning(context))
    found = found || isDamage(warning);
  return found;
}

HeifPlane planeOf(const de265_image* picture, int channel) noexcept {
  constexpr heif_channel kChannels[] = {heif_channel_Y, heif_channel_Cb, heif_channel_Cr};
  int stride = 0;
  const std::uint8_t* samples = de265_get_image_plane(picture, channel, &stride);
  return {kChannels[channel],
          de265_get_image_width(picture, channel),
          de265_get_image_height(picture, channel),
          de265_get_bits_per_pixel(picture, channel),
          samples,
          stride};
}

heif_error copyPlanes(const de265_image* picture, heif_image* image) noexcept {
  const int planes = de265_get_chroma_format(picture) == de265_chroma_mono ? 1 : 3;
  for (int channel = 0; channel < planes; ++channel) {
    const HeifPlane plane = planeOf(picture, channel);
    if (plane.bits != de265_get_bits_per_pixel(picture, 0)) return heifFailure(heif_error_Unsupported_feature);
    if (const heif_error copied = copyHeifPlane(image, plane); copied.code != heif_error_Ok) return copied;
  }
  setHeifColours(image, {de265_get_image_colour_primaries(picture), de265_get_image_transfer_characteristics(picture),
                         de265_get_image_matrix_coefficients(picture), de265_get_image_full_range_flag(picture) != 0});
  return heifSuccess();
}

heif_error makeImage(const de265_image* picture, heif_image** image) noexcept {
  const int width = de265_get_image_width(picture, 0);
  const int height = de265_get_image_height(picture, 0);
  if (width < 1 || height < 1) return heifFailure();
  const bool isGrey = de265_get_chroma_format(picture) == de265_chroma_mono;
  const auto space = isGrey ? heif_colorspace_monochrome : heif_colorspace_YCbCr;
  const auto chroma = static_cast<heif_chroma>(de265_get_chroma_format(picture));  // the same numbers, ITU-T H.265
  heif_error made = heif_image_create(width, height, space, chroma, image);
  if (made.code != heif_error_Ok) return made;
  made = copyPlanes(picture, *image);
  if (made.code == heif_error_Ok) return made;
  heif_image_release(*image);
  *image = nullptr;
  return made;
}

// One picture is asked for; the first that comes out is it.
heif_error decodeImage(void* decoder, heif_image** image) {
  de265_decoder_context* context = contextOf(decoder);
  *image = nullptr;
  if (de265_flush_data(context) != DE265_OK) return heifFailure();
  int more = 1;
  while (more != 0) {
    if (de265_decode(context, &more) != DE265_OK) return heifFailure();
    const de265_image* picture = de265_get_next_picture(context);
    if (picture == nullptr) continue;
    return foundDamage(context) ? heifFailure() : makeImage(picture, image);
  }
  return heifFailure();
}

constexpr heif_decoder_plugin kPlugin = {
    .plugin_api_version = 3,
    .get_plugin_name = [] { return "HEVC by libde265 in one thread"; },
    .init_plugin = [] { de265_init(); },
    .deinit_plugin = [] { de265_free(); },
    .does_support_format =
        [](heif_compression_format format) { return format == heif_compression_HEVC ? kHeifPluginPriority : 0; },
    .new_decoder = newDecoder,
    .free_decoder = [](void* decoder) { de265_free_decoder(contextOf(decoder)); },
    .push_data = pushData,
    .decode_image = decodeImage,
    .set_strict_decoding = [](void*, int) {},
    .id_name = "mahfooz-hevc",
};

}  // namespace

const heif_decoder_plugin* hevcPlugin() noexcept {
  return &kPlugin;
}

}  // namespace mahfooz::media
