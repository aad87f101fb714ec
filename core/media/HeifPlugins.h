#pragma once

#include <libheif/heif.h>
#include <libheif/heif_plugin.h>

#include <cstddef>
#include <cstdint>

namespace mahfooz::media {

// libheif's own decoders start threads: its HEVC one waits for ever when the system gives it none, as in our sandbox.
// These two decode in the calling thread, with the same libraries and so to the same pixels, and are asked first.
[[nodiscard]] const heif_decoder_plugin* hevcPlugin() noexcept;  // libde265
[[nodiscard]] const heif_decoder_plugin* av1Plugin() noexcept;   // dav1d

// Registers both, once; call before anything is decoded.
void registerHeifPlugins();

// For the two: what libheif wants to hear, and one plane of a picture that it made.
inline constexpr int kHeifPluginPriority = 1000;  // libheif's own have 100 and 150
[[nodiscard]] heif_error heifSuccess() noexcept;
[[nodiscard]] heif_error heifFailure(heif_error_code code = heif_error_Decoder_plugin_error) noexcept;

struct HeifPlane {
  heif_channel channel = heif_channel_Y;
  int width = 0;
  int height = 0;
  int bits = 8;
  const std::uint8_t* samples = nullptr;  // 1 byte each, or 2 when there are more than 8 bits
  std::ptrdiff_t stride = 0;
};
[[nodiscard]] heif_error copyHeifPlane(heif_image* image, const HeifPlane& plane) noexcept;

// How the numbers of ITU-T H.273 in the stream say colours are coded: libheif needs it to make RGB.
struct HeifColours {
  int primaries = 2;  // 2: not said
  int transfer = 2;
  int matrix = 2;
  bool isFullRange = false;
};
void setHeifColours(heif_image* image, const HeifColours& colours) noexcept;

}  // namespace mahfooz::media
