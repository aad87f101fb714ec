#include "core/media/HeifPlugins.h"

#include "core/media/PhotoLimits.h"

#include <algorithm>
#include <memory>
#include <new>

#include <dav1d/dav1d.h>

namespace mahfooz::media {

namespace {

struct Av1Decoder {
  Dav1dContext* context = nullptr;
  Dav1dData data{};

  Av1Decoder() = default;
  Av1Decoder(const Av1Decoder&) = delete;
  Av1Decoder& operator=(const Av1Decoder&) = delete;
  ~Av1Decoder() {
    dav1d_data_unref(&data);
    if (context != nullptr) dav1d_close(&context);
  }
};

Av1Decoder& decoderOf(void* decoder) noexcept {
  return *static_cast<Av1Decoder*>(decoder);
}

Dav1dSettings settings() noexcept {
  Dav1dSettings chosen;
  dav1d_default_settings(&chosen);
  chosen.n_threads = 1;  // none beside ours
  chosen.max_frame_delay = 1;
  chosen.all_layers = 0;
  chosen.frame_size_limit = static_cast<unsigned>(kMaxPixels);
  chosen.logger.callback = nullptr;
  return chosen;
}

heif_error newDecoder(void** decoder) {
  std::unique_ptr<Av1Decoder> fresh(new (std::nothrow) Av1Decoder);
  const Dav1dSettings chosen = settings();
  if (!fresh || dav1d_open(&fresh->context, &chosen) != 0) return heifFailure(heif_error_Memory_allocation_error);
  *decoder = fresh.release();
  return heifSuccess();
}

heif_error pushData(void* decoder, const void* data, std::size_t size) {
  Av1Decoder& self = decoderOf(decoder);
  if (size == 0 || self.data.sz != 0) return heifFailure();
  std::uint8_t* to = dav1d_data_create(&self.data, size);
  if (to == nullptr) return heifFailure(heif_error_Memory_allocation_error);
  std::copy_n(static_cast<const std::uint8_t*>(data), size, to);
  return heifSuccess();
}

HeifPlane planeOf(const Dav1dPicture& picture, int channel) noexcept {
  constexpr heif_channel kChannels[] = {heif_channel_Y, heif_channel_Cb, heif_channel_Cr};
  const bool isChroma = channel > 0;
  const bool halvesWidth = isChroma && picture.p.layout != DAV1D_PIXEL_LAYOUT_I444;
  const bool halvesHeight = isChroma && picture.p.layout == DAV1D_PIXEL_LAYOUT_I420;
  return {kChannels[channel],
          halvesWidth ? (picture.p.w + 1) / 2 : picture.p.w,
          halvesHeight ? (picture.p.h + 1) / 2 : picture.p.h,
          picture.p.bpc,
          static_cast<const std::uint8_t*>(picture.data[channel]),
          picture.stride[isChroma ? 1 : 0]};
}

heif_chroma chromaOf(const Dav1dPicture& picture) noexcept {
  switch (picture.p.layout) {
    case DAV1D_PIXEL_LAYOUT_I400:
      return heif_chroma_monochrome;
    case DAV1D_PIXEL_LAYOUT_I420:
      return heif_chroma_420;
    case DAV1D_PIXEL_LAYOUT_I422:
      return heif_chroma_422;
    case DAV1D_PIXEL_LAYOUT_I444:
      break;
  }
  return heif_chroma_444;
}

heif_error copyPlanes(const Dav1dPicture& picture, heif_image* image) noexcept {
  const int planes = picture.p.layout == DAV1D_PIXEL_LAYOUT_I400 ? 1 : 3;
  for (int channel = 0; channel < planes; ++channel) {
    const heif_error copied = copyHeifPlane(image, planeOf(picture, channel));
    if (copied.code != heif_error_Ok) return copied;
  }
  const Dav1dSequenceHeader& sequence = *picture.seq_hdr;
  setHeifColours(image, {sequence.pri, sequence.trc, sequence.mtrx, sequence.color_range != 0});
  return heifSuccess();
}

heif_error makeImage(const Dav1dPicture& picture, heif_image** image) noexcept {
  const auto space = picture.p.layout == DAV1D_PIXEL_LAYOUT_I400 ? heif_colorspace_monochrome : heif_colorspace_YCbCr;
  heif_error made = heif_image_create(picture.p.w, picture.p.h, space, chromaOf(picture), image);
  if (made.code != heif_error_Ok) return made;
  made = copyPlanes(picture, *image);
  if (made.code == heif_error_Ok) return made;
  heif_image_release(*image);
  *image = nullptr;
  return made;
}

// Gives all data before it asks for a picture the last time. 0, or dav1d's error.
int nextPicture(Av1Decoder& decoder, Dav1dPicture& picture) noexcept {
  while (true) {
    if (decoder.data.sz != 0) {
      const int sent = dav1d_send_data(decoder.context, &decoder.data);
      if (sent < 0 && sent != DAV1D_ERR(EAGAIN)) return sent;
    }
    const bool wasLast = decoder.data.sz == 0;
    const int got = dav1d_get_picture(decoder.context, &picture);
    if (got != DAV1D_ERR(EAGAIN) || wasLast) return got;
  }
}

heif_error decodeImage(void* decoder, heif_image** image) {
  *image = nullptr;
  Dav1dPicture picture{};
  if (nextPicture(decoderOf(decoder), picture) != 0) return heifFailure();
  const heif_error made = makeImage(picture, image);
  dav1d_picture_unref(&picture);
  return made;
}

constexpr heif_decoder_plugin kPlugin = {
    .plugin_api_version = 3,
    .get_plugin_name = [] { return "AV1 by dav1d in one thread"; },
    .init_plugin = nullptr,
    .deinit_plugin = nullptr,
    .does_support_format =
        [](heif_compression_format format) { return format == heif_compression_AV1 ? kHeifPluginPriority : 0; },
    .new_decoder = newDecoder,
    .free_decoder = [](void* decoder) { delete static_cast<Av1Decoder*>(decoder); },
    .push_data = pushData,
    .decode_image = decodeImage,
    .set_strict_decoding = [](void*, int) {},
    .id_name = "mahfooz-av1",
};

}  // namespace

const heif_decoder_plugin* av1Plugin() noexcept {
  return &kPlugin;
}

}  // namespace mahfooz::media
