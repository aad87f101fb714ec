#include "core/media/FilmSource.h"

#include <utility>

namespace mahfooz::media {

FilmSource::FilmSource(VideoContainer container, std::unique_ptr<VideoFile> file, FrameDecoder decoder)
    : m_container(container),
      m_file(std::move(file)),
      m_decoder(std::move(decoder)),
      m_packet(owned(av_packet_alloc())) {}

Result<std::unique_ptr<FrameSource>> FilmSource::open(VideoContainer container,
                                                      std::span<const std::uint8_t> untrustedBytes, int threads) {
  auto file = VideoFile::open(container, untrustedBytes);
  if (!file) return file.error();
  auto decoder = FrameDecoder::open((*file)->stream(), threads);
  if (!decoder) return decoder.error();
  if ((*file)->frameRate() <= 0) return ErrorCode::FileCorrupt;
  return std::unique_ptr<FrameSource>(new FilmSource(container, std::move(*file), std::move(*decoder)));
}

VideoHeader FilmSource::header() const {
  const AVCodecParameters& parameters = *m_file->stream().codecpar;
  return {.storedSize = {parameters.width, parameters.height},
          .orientation = m_file->orientation(),
          .frameRate = m_file->frameRate()};
}

FrameSource::Timing FilmSource::timing() const {
  const auto jumps = m_container == VideoContainer::MpegTs ? FrameClock::Jumps::AreBreaks : FrameClock::Jumps::AreMeant;
  return {.timeBase = m_file->stream().time_base,
          .startTime = m_file->startTime(),
          .frameRate = m_file->guessedFrameRate(),
          .jumps = jumps};
}

Result<bool> FilmSource::advance(const Take& take) {
  const auto more = m_file->read(*m_packet);
  if (!more) return more;
  const auto taken = *more ? m_decoder.decode(*m_packet, take) : m_decoder.flush(take);
  if (!taken) return taken.error();
  return more;
}

}  // namespace mahfooz::media
