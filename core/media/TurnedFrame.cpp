#include "core/media/TurnedFrame.h"

#include "core/image/Orient.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

#include <opencv2/core/mat.hpp>

namespace mahfooz::media {

namespace {

const AVPixFmtDescriptor* descriptorOf(const AVFrame& frame) noexcept {
  return av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
}

// The samples of one plane in memory that the frame owns. Chroma sides are rounded up.
cv::Mat planeOf(const AVFrame& frame, int plane) {
  const AVPixFmtDescriptor* format = descriptorOf(frame);
  const int shift = plane == 1 || plane == 2 ? format->log2_chroma_w : 0;
  const int type = format->comp[plane].step == 2 ? CV_16UC1 : CV_8UC1;
  return {AV_CEIL_RSHIFT(frame.height, shift), AV_CEIL_RSHIFT(frame.width, shift), type, frame.data[plane],
          static_cast<std::size_t>(frame.linesize[plane])};
}

}  // namespace

bool TurnedFrame::canTurn(const AVFrame& frame) noexcept {
  const AVPixFmtDescriptor* format = descriptorOf(frame);
  if (format == nullptr || format->log2_chroma_w != format->log2_chroma_h) return false;
  constexpr std::uint64_t kNoPlainPlanes = AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_HWACCEL;
  if ((format->flags & kNoPlainPlanes) != 0) return false;
  for (int i = 0; i < format->nb_components; ++i) {
    const bool ownPlane = format->comp[i].plane == i && frame.linesize[i] > 0;
    if (!ownPlane || format->comp[i].step > 2) return false;
  }
  return true;
}

void TurnedFrame::allocateLike(const AVFrame& stored, image::Size displayed) {
  const bool fits = m_frame != nullptr && m_frame->format == stored.format && m_frame->width == displayed.width &&
                    m_frame->height == displayed.height;
  if (!fits) {
    m_frame = owned(av_frame_alloc());
    m_frame->format = stored.format;
    m_frame->width = displayed.width;
    m_frame->height = displayed.height;
    if (av_frame_get_buffer(m_frame.get(), 0) < 0) throw std::bad_alloc();
  }
  m_frame->colorspace = colourSpaceOf(stored);
  m_frame->color_range = stored.color_range;
}

const AVFrame& TurnedFrame::turn(const AVFrame& stored, image::Orientation orientation) {
  allocateLike(stored, image::displayedSize({stored.width, stored.height}, orientation));
  for (int plane = 0; plane < descriptorOf(stored)->nb_components; ++plane) {
    cv::Mat to = planeOf(*m_frame, plane);
    image::oriented(planeOf(stored, plane), orientation).copyTo(to);
  }
  return *m_frame;
}

}  // namespace mahfooz::media
