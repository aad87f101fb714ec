#include "app/hasher/VideoHashes.h"

#include "core/base/Base64.h"

#include <algorithm>
#include <string>
#include <utility>

namespace mahfooz::hasher {

namespace {

using image::Orientation;
using image::PixelLayout;

int medianQuality(const hash::VpdqFrames& frames) {
  std::vector<int> qualities;
  for (const hash::VpdqFrame& frame : frames)
    qualities.push_back(frame.quality);
  std::ranges::sort(qualities);
  return qualities[qualities.size() / 2];
}

Fingerprint vpdqOf(const hash::VpdqFrames& frames, Variant variant) {
  std::string text;
  for (const hash::VpdqFrame& frame : frames) {
    if (!text.empty()) text += '\n';
    text += frame.toText();
  }
  return {Algorithm::Vpdq, variant, medianQuality(frames), std::move(text)};
}

}  // namespace

VideoHashes::VideoHashes(const media::VideoHeader& header, std::span<const std::uint8_t> untrustedBytes,
                         const std::function<void(int permille)>& progress)
    : m_header(header), m_progress(progress), m_digest(untrustedBytes), m_sampling(header.frameRate) {}

image::RowSink* VideoHashes::beginFrame(const media::VideoFrameInfo& frame) {
  m_frame = frame;
  if (frame.number == 0) m_displayedSize = image::displayedSize(frame.storedSize, m_header.orientation);
  if (!m_sampling.keeps(frame.number) || m_stored.size() > kMaxVpdqFrames) return nullptr;
  if (isTurned()) return &m_raster.emplace(frame.storedSize, PixelLayout::Rgb8);
  return &m_stream.emplace(frame.storedSize, PixelLayout::Rgb8);
}

// A frame that the decoder had to guess is kept in its place, but nobody shall rely on it.
hash::VpdqFrame VideoHashes::frameOf(hash::PdqStream& stream) const {
  const hash::PdqSpectrum spectrum = stream.finish();
  return {.hash = spectrum.hash(),
          .quality = m_frame.damaged ? 0 : spectrum.quality,
          .seconds = m_sampling.secondsOf(m_frame.number)};
}

void VideoHashes::endFrame() {
  if (!isTurned()) {
    m_stored.push_back(frameOf(*m_stream));
    return;
  }
  hash::PdqStream stored(m_frame.storedSize, PixelLayout::Rgb8);
  m_raster->replay(Orientation::Normal, stored);
  m_stored.push_back(frameOf(stored));
  hash::PdqStream displayed(image::displayedSize(m_frame.storedSize, m_header.orientation), PixelLayout::Rgb8);
  m_raster->replay(m_header.orientation, displayed);
  m_displayed.push_back(frameOf(displayed));
}

void VideoHashes::addThumbnail(const media::Thumbnail& pixels, std::int64_t copies) {
  m_tmk.addPicture(pixels, copies);
}

void VideoHashes::progressed(int permille) {
  m_digest.follow(permille);
  m_progress(permille);
}

Result<std::vector<Fingerprint>> VideoHashes::finish() {
  if (m_stored.size() > kMaxVpdqFrames) return ErrorCode::VideoTooLong;
  std::vector<Fingerprint> result;
  result.push_back(m_digest.finish());
  result.push_back(vpdqOf(m_stored, isTurned() ? Variant::Stored : Variant::Displayed));
  if (isTurned()) result.push_back(vpdqOf(m_displayed, Variant::Displayed));
  const int quality = result.back().quality;
  result.push_back({Algorithm::TmkPdqf, Variant::Displayed, quality, toBase64(m_tmk.finish().toFile())});
  return result;
}

}  // namespace mahfooz::hasher
