#include "core/media/FrameRows.h"

extern "C" {
#include <libavutil/cpu.h>
}

#include <array>
#include <span>

namespace mahfooz::media {

namespace {

// libswscale's vector code for x86 differs from its portable code by up to 3 levels. It chooses when a scaler is made.
class PortableCode {
 public:
  PortableCode() noexcept { av_force_cpu_flags(0); }
  PortableCode(const PortableCode&) = delete;
  PortableCode& operator=(const PortableCode&) = delete;
  ~PortableCode() { av_force_cpu_flags(-1); }  // back to what the processor has
};

std::span<const std::uint8_t> rowOf(const AVFrame& frame, std::size_t plane, int row, int samples) noexcept {
  const auto offset = static_cast<std::ptrdiff_t>(row) * frame.linesize[plane];
  return {frame.data[plane] + offset, static_cast<std::size_t>(samples)};
}

bool hasEvenSides(const AVFrame& frame) noexcept {
  return frame.width % 2 == 0 && frame.height % 2 == 0;
}

constexpr std::size_t kRowAlign = 32;  // libswscale writes whole vectors at the end of a row

}  // namespace

FrameRows::FrameRows() : m_limited(Bt601::Range::Limited), m_full(Bt601::Range::Full) {}

Result<void> FrameRows::give(const AVFrame& frame, image::RowSink& sink) {
  if (frame.format == AV_PIX_FMT_YUV420P && hasEvenSides(frame)) {
    giveWith(m_limited, frame, sink);
    return {};
  }
  if (frame.format == AV_PIX_FMT_YUVJ420P && hasEvenSides(frame)) {
    giveWith(m_full, frame, sink);
    return {};
  }
  return giveScaled(frame, sink);
}

void FrameRows::giveWith(const Bt601& colours, const AVFrame& frame, image::RowSink& sink) {
  m_pixels.resize(image::rowBytes({frame.width, frame.height}, image::PixelLayout::Rgb8));
  for (int y = 0; y < frame.height; ++y) {
    colours.convertRow(rowOf(frame, 0, y, frame.width), rowOf(frame, 1, y / 2, frame.width / 2),
                       rowOf(frame, 2, y / 2, frame.width / 2), m_pixels);
    sink.addRow(m_pixels);
  }
}

bool FrameRows::prepare(const AVFrame& frame) {
  const image::Size size{frame.width, frame.height};
  if (m_scaler != nullptr && size == m_size && frame.format == m_format) return true;
  const PortableCode portable;
  m_scaler.reset(sws_getContext(size.width, size.height, static_cast<AVPixelFormat>(frame.format), size.width,
                                size.height, AV_PIX_FMT_RGB24, SWS_AREA, nullptr, nullptr, nullptr));
  m_size = size;
  m_format = frame.format;
  return m_scaler != nullptr;
}

Result<void> FrameRows::giveScaled(const AVFrame& frame, image::RowSink& sink) {
  if (!prepare(frame)) return ErrorCode::FileVariantUnsupported;
  const std::size_t bytes = image::rowBytes(m_size, image::PixelLayout::Rgb8);
  const std::size_t stride = (bytes + 2 * kRowAlign - 1) / kRowAlign * kRowAlign;
  m_pixels.resize(stride * static_cast<std::size_t>(m_size.height));
  const std::array<std::uint8_t*, 4> planes = {m_pixels.data()};
  const std::array<int, 4> strides = {static_cast<int>(stride)};
  if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, m_size.height, planes.data(), strides.data()) !=
      m_size.height)
    return ErrorCode::FileVariantUnsupported;
  for (std::size_t y = 0; y < static_cast<std::size_t>(m_size.height); ++y)
    sink.addRow(std::span(m_pixels).subspan(y * stride, bytes));
  return {};
}

}  // namespace mahfooz::media
