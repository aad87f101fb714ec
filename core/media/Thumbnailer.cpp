#include "core/media/Thumbnailer.h"

#include "core/image/Orient.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <algorithm>
#include <opencv2/core/mat.hpp>

namespace mahfooz::media {

namespace {

// Where ffmpeg's scale filter takes chroma of 8-bit 4:2:0 to lie: between two luma rows, in 1/256 of a row (MPEG-2).
constexpr int kChromaBetweenRows = 128;

void turn(Thumbnail& pixels, image::Orientation orientation) {
  Thumbnail stored = pixels;
  const cv::Mat from(kThumbnailSide, kThumbnailSide, CV_8UC3, stored.data());
  cv::Mat to(kThumbnailSide, kThumbnailSide, CV_8UC3, pixels.data());
  image::oriented(from, orientation).copyTo(to);
}

}  // namespace

bool Thumbnailer::prepare(const AVFrame& frame) {
  const image::Size size{frame.width, frame.height};
  if (m_scaler != nullptr && size == m_size && frame.format == m_format) return true;
  m_scaler = owned(sws_alloc_context());
  SwsContext* scaler = m_scaler.get();
  av_opt_set_int(scaler, "srcw", size.width, 0);
  av_opt_set_int(scaler, "srch", size.height, 0);
  av_opt_set_int(scaler, "src_format", frame.format, 0);
  av_opt_set_int(scaler, "dstw", kThumbnailSide, 0);
  av_opt_set_int(scaler, "dsth", kThumbnailSide, 0);
  av_opt_set_int(scaler, "dst_format", AV_PIX_FMT_RGB24, 0);
  av_opt_set_int(scaler, "sws_flags", SWS_BICUBIC, 0);
  if (frame.format == AV_PIX_FMT_YUV420P) av_opt_set_int(scaler, "src_v_chr_pos", kChromaBetweenRows, 0);
  if (sws_init_context(scaler, nullptr, nullptr) < 0) m_scaler.reset();
  m_size = size;
  m_format = frame.format;
  return m_scaler != nullptr;
}

void Thumbnailer::setColours(const AVFrame& frame) {
  int* usualMatrix = nullptr;
  int* matrix = nullptr;
  int fromFull = 0;
  int toFull = 0;
  int brightness = 0;
  int contrast = 0;
  int saturation = 0;
  if (sws_getColorspaceDetails(m_scaler.get(), &usualMatrix, &fromFull, &matrix, &toFull, &brightness, &contrast,
                               &saturation) < 0)
    return;  // the frame is no Y'CbCr
  if (frame.color_range != AVCOL_RANGE_UNSPECIFIED) fromFull = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
  const int* tagged = sws_getCoefficients(colourSpaceOf(frame));
  sws_setColorspaceDetails(m_scaler.get(), tagged, fromFull, tagged, toFull, brightness, contrast, saturation);
}

Result<void> Thumbnailer::scaleAsItIs(const AVFrame& frame, Thumbnail& pixels) {
  if (!prepare(frame)) return ErrorCode::FileVariantUnsupported;
  setColours(frame);
  const std::array<std::uint8_t*, 4> planes = {pixels.data()};
  const std::array<int, 4> strides = {3 * kThumbnailSide};
  if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, planes.data(), strides.data()) !=
      kThumbnailSide)
    return ErrorCode::FileVariantUnsupported;
  return {};
}

Result<void> Thumbnailer::scale(const AVFrame& frame, Thumbnail& pixels) {
  if (m_orientation == image::Orientation::Normal) return scaleAsItIs(frame, pixels);
  if (TurnedFrame::canTurn(frame)) return scaleAsItIs(m_turned.turn(frame, m_orientation), pixels);
  const auto scaled = scaleAsItIs(frame, pixels);
  if (scaled) turn(pixels, m_orientation);
  return scaled;
}

}  // namespace mahfooz::media
