#include "tests/core/media/Clips.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace mahfooz::test {

namespace {

class Watcher final : public media::VideoSink, private image::RowSink {
 public:
  Watcher(WatchedVideo& video, Rows rows) : m_video(video), m_rows(rows) {}

  image::RowSink* beginFrame(const media::VideoFrameInfo& frame) override {
    m_video.sizes.push_back(frame.storedSize);
    m_video.damaged += frame.damaged ? 1 : 0;
    return m_rows == Rows::Wanted ? this : nullptr;
  }
  void endFrame() override {}
  void addThumbnail(const media::Thumbnail& pixels, std::int64_t copies) override {
    for (std::int64_t i = 0; i < copies; ++i)
      m_video.small.insert(m_video.small.end(), pixels.begin(), pixels.end());
  }
  void progressed(int permille) override { m_video.progress.push_back(permille); }

 private:
  void addRow(std::span<const std::uint8_t> samples) override {
    m_video.rgb.insert(m_video.rgb.end(), samples.begin(), samples.end());
  }

  WatchedVideo& m_video;
  Rows m_rows;
};

}  // namespace

Bytes clip(const std::string& name) {
  std::ifstream file(std::string(MAHFOOZ_CLIPS "/") + name, std::ios::binary);
  if (!file) throw std::runtime_error("no such clip: " + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

Result<WatchedVideo> watch(const Bytes& untrustedBytes, Rows rows, int threads) {
  const auto reader = media::VideoReader::open(untrustedBytes, {.threads = threads});
  if (!reader) return reader.error();
  WatchedVideo video;
  video.header = (*reader)->header();
  Watcher watcher(video, rows);
  const auto summary = (*reader)->readInto(watcher);
  if (!summary) return summary.error();
  video.summary = *summary;
  return video;
}

ErrorCode refusalOfVideo(const Bytes& untrustedBytes) {
  const auto watched = watch(untrustedBytes);
  check(!watched);
  return watched.error().code();
}

}  // namespace mahfooz::test
