#include "tests/fuzz/FrameSink.h"

#include "core/media/ConstantRate.h"
#include "core/media/VideoLimits.h"

#include <array>

namespace mahfooz::fuzz {

namespace {

constexpr std::int64_t kEnoughFrames = 100;
constexpr std::int64_t kEnoughPixels = 1'000'000;
constexpr auto kMostThumbnails =
    static_cast<std::int64_t>(media::kMaxVideoSeconds * media::ConstantRate::kPicturesPerSecond);

}  // namespace

image::RowSink* FrameSink::beginFrame(const media::VideoFrameInfo& frame) {
  check(!m_rows);
  check(frame.number == m_frames++);
  const std::int64_t pixels = std::int64_t{frame.storedSize.width} * frame.storedSize.height;
  check(frame.storedSize.width >= media::kMinFrameSide && frame.storedSize.height >= media::kMinFrameSide);
  check(pixels <= media::kMaxFramePixels);
  m_pixels += pixels;
  if (m_frames > kEnoughFrames || m_pixels > kEnoughPixels) throw Enough{};
  return &m_rows.emplace(frame.storedSize, image::PixelLayout::Rgb8);
}

void FrameSink::endFrame() {
  check(m_rows && m_rows->isWhole());
  const std::uint64_t rows = m_rows->digest();
  std::array<std::uint8_t, sizeof rows> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<std::uint8_t>(rows >> (8 * i));
  m_digest.add(bytes);
  m_rows.reset();
}

void FrameSink::addThumbnail(const media::Thumbnail& pixels, std::int64_t copies) {
  check(copies >= 1);
  m_thumbnails += copies;
  check(m_thumbnails <= kMostThumbnails);
  m_digest.add(pixels);
}

void FrameSink::progressed(int permille) {
  check(permille > m_permille && permille <= 1000);
  m_permille = permille;
}

void FrameSink::checkEnd(const media::VideoSummary& summary) const {
  check(!m_rows);
  check(m_permille == 1000);
  check(summary.frames == m_frames && m_frames >= 1);
  check(summary.durationSeconds >= 0 && summary.durationSeconds <= media::kMaxVideoSeconds);
}

}  // namespace mahfooz::fuzz
