#include "core/media/VideoFile.h"

#include "core/media/DisplayMatrix.h"
#include "core/media/FfmpegError.h"
#include "core/media/VideoCodecs.h"
#include "core/media/VideoLimits.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace mahfooz::media {

namespace {

// The demuxer's name in libavformat.
const char* demuxerName(VideoContainer container) noexcept {
  switch (container) {
    case VideoContainer::IsoMedia:
    case VideoContainer::IsoPictures:
      return "mov";
    case VideoContainer::Matroska:
      return "matroska";
    case VideoContainer::Avi:
      return "avi";
    case VideoContainer::MpegTs:
      return "mpegts";
    case VideoContainer::Gif:
      return "gif";
    case VideoContainer::WebP:
      break;  // not FFmpeg's: WebpAnimation.h
  }
  return "";
}

MappedInput::Retouch retouchFor(VideoContainer container) noexcept {
  if (container == VideoContainer::MpegTs) return MappedInput::Retouch::ServiceNames;
  return container == VideoContainer::IsoPictures ? MappedInput::Retouch::Brand : MappedInput::Retouch::Nothing;
}

// Whatever a file refers to outside itself (a QuickTime data reference, a playlist) is not opened.
int refuseToOpen(AVFormatContext* /*format*/, AVIOContext** /*io*/, const char* /*untrustedUrl*/, int /*flags*/,
                 AVDictionary** /*options*/) {
  return AVERROR(EPERM);
}

double asDouble(AVRational rational) noexcept {
  return rational.num > 0 && rational.den > 0 ? av_q2d(rational) : 0;
}

bool isFilm(const AVStream& stream) noexcept {
  const bool isCover = (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
  return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !isCover;
}

}  // namespace

VideoFile::VideoFile(VideoContainer container, std::span<const std::uint8_t> untrustedBytes)
    : m_container(container),
      m_sizeBytes(untrustedBytes.size()),
      m_input(untrustedBytes, retouchFor(container)),
      m_format(owned(avformat_alloc_context())) {
  if (container == VideoContainer::IsoPictures) m_sequence = outlineOfIsoSequence(untrustedBytes);
}

Result<std::unique_ptr<VideoFile>> VideoFile::open(VideoContainer container,
                                                   std::span<const std::uint8_t> untrustedBytes) {
  if (endsEarly(container, untrustedBytes)) return ErrorCode::FileTruncated;
  std::unique_ptr<VideoFile> file(new VideoFile(container, untrustedBytes));
  if (const auto opened = file->openContainer(); !opened) return opened.error();
  if (const auto chosen = file->chooseStream(); !chosen) return chosen.error();
  return file;
}

Result<void> VideoFile::openContainer() {
  const AVInputFormat* demuxer = av_find_input_format(demuxerName(m_container));
  if (demuxer == nullptr) return ErrorCode::FileVariantUnsupported;
  AVFormatContext* format = m_format.release();
  format->pb = m_input.io();
  format->flags |= AVFMT_FLAG_CUSTOM_IO;
  format->io_open = &refuseToOpen;
  format->max_streams = kMaxStreams;
  av_opt_set(format, "format_whitelist", demuxerName(m_container), 0);
  av_opt_set(format, "codec_whitelist", kVideoDecoders, 0);
  const int opened = avformat_open_input(&format, nullptr, demuxer, nullptr);  // frees it if that fails
  if (opened < 0) return errorOf(opened);
  m_format.reset(format);
  const int informed = avformat_find_stream_info(format, nullptr);
  if (informed < 0) return errorOf(informed);
  return {};
}

Result<void> VideoFile::chooseStream() {
  const std::span<AVStream*> streams(m_format->streams, m_format->nb_streams);
  for (AVStream* stream : streams) {
    const bool wanted = m_stream == nullptr && isFilm(*stream) && isOurTrack(*stream);
    if (wanted) m_stream = stream;
    stream->discard = wanted ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
  }
  if (m_stream == nullptr) return ErrorCode::VideoMissing;
  return {};
}

// libavformat calls a stream as the track is called.
bool VideoFile::isOurTrack(const AVStream& stream) const noexcept {
  return m_container != VideoContainer::IsoPictures || static_cast<std::uint32_t>(stream.id) == m_sequence.trackId;
}

image::Orientation VideoFile::orientation() const noexcept {
  if (m_sequence.orientation) return *m_sequence.orientation;
  std::size_t size = 0;
  const std::uint8_t* data = av_stream_get_side_data(m_stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
  DisplayMatrix untrustedMatrix{};
  if (data == nullptr || size < sizeof untrustedMatrix) return image::Orientation::Normal;
  std::memcpy(untrustedMatrix.data(), data, sizeof untrustedMatrix);
  return orientationFromMatrix(untrustedMatrix);
}

double VideoFile::frameRate() const noexcept {
  const double average = asDouble(m_stream->avg_frame_rate);
  return average > 0 ? average : asDouble(m_stream->r_frame_rate);
}

double VideoFile::guessedFrameRate() const noexcept {
  return asDouble(av_guess_frame_rate(m_format.get(), m_stream, nullptr));
}

std::int64_t VideoFile::startTime() const noexcept {
  if (m_format->start_time == AV_NOPTS_VALUE) return 0;
  return av_rescale_q(m_format->start_time, AV_TIME_BASE_Q, m_stream->time_base);
}

Result<bool> VideoFile::read(AVPacket& packet) {
  while (++m_packets <= kMaxPackets) {
    av_packet_unref(&packet);
    const int got = av_read_frame(m_format.get(), &packet);
    if (got == AVERROR(EAGAIN)) continue;
    if (m_input.wasSentPastEnd()) return ErrorCode::FileTruncated;
    if (got == AVERROR_EOF) return false;
    if (got < 0) return errorOf(got);
    m_furthest = std::max(m_furthest, packet.pos);
    if (packet.stream_index == m_stream->index) return true;
  }
  return ErrorCode::VideoTooLong;
}

int VideoFile::permille() const noexcept {
  constexpr std::int64_t kWhole = 1000;
  const auto size = static_cast<std::int64_t>(m_sizeBytes);
  return static_cast<int>(std::clamp<std::int64_t>(m_furthest / std::max<std::int64_t>(1, size / kWhole), 0, kWhole));
}

Error VideoFile::errorOf(int returned) const noexcept {
  return Error(m_input.wasSentPastEnd() ? ErrorCode::FileTruncated : errorFromFfmpeg(returned));
}

}  // namespace mahfooz::media
