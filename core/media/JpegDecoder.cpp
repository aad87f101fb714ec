#include "core/media/JpegDecoder.h"

#include "core/image/PartSink.h"
#include "core/media/CmykRow.h"
#include "core/media/JpegOrientation.h"
#include "core/media/PhotoLimits.h"

#include <algorithm>

namespace mahfooz::media {

namespace {

bool isCmyk(J_COLOR_SPACE space) noexcept {
  return space == JCS_CMYK || space == JCS_YCCK;
}

}  // namespace

JpegDecoder::JpegDecoder(std::span<const std::uint8_t> untrustedBytes) : m_untrustedBytes(untrustedBytes) {
  m_errors.attachTo(m_info, untrustedBytes);
  m_progress.progress_monitor = watchScans;
}

JpegDecoder::~JpegDecoder() {
  jpeg_destroy_decompress(&m_info);  // does nothing to one that was never created
}

Result<std::unique_ptr<PhotoDecoder>> JpegDecoder::open(std::span<const std::uint8_t> untrustedBytes) {
  std::unique_ptr<JpegDecoder> decoder(new JpegDecoder(untrustedBytes));
  if (const auto read = decoder->readHeader(); !read) return read.error();
  return std::unique_ptr<PhotoDecoder>(std::move(decoder));
}

Result<void> JpegDecoder::readHeader() {
  const bool survived = m_errors.survives([this] {
    jpeg_create_decompress(&m_info);
    m_info.mem->max_memory_to_use = kMaxJpegMemoryBytes;
    m_info.progress = &m_progress;
    jpeg_mem_src(&m_info, m_untrustedBytes.data(), static_cast<unsigned long>(m_untrustedBytes.size()));
    jpeg_read_header(&m_info, TRUE);
  });
  if (!survived) return m_errors.error();
  return chooseOutput();
}

Result<void> JpegDecoder::chooseOutput() {
  const auto size = acceptedSize(m_info.image_width, m_info.image_height);
  if (!size) return size.error();
  if (m_info.jpeg_color_space == JCS_UNKNOWN) return ErrorCode::FileVariantUnsupported;
  const bool isGrey = m_info.jpeg_color_space == JCS_GRAYSCALE;
  m_info.out_color_space = isGrey ? JCS_GRAYSCALE : isCmyk(m_info.jpeg_color_space) ? JCS_CMYK : JCS_RGB;
  m_hasManyScans = jpeg_has_multiple_scans(&m_info) != 0;
  m_header = {*size, isGrey ? image::PixelLayout::Gray8 : image::PixelLayout::Rgb8, jpegOrientation(m_untrustedBytes)};
  return {};
}

Result<void> JpegDecoder::start() {
  return run([](jpeg_decompress_struct& info) { jpeg_start_decompress(&info); });
}

// After the width of the output is known.
void JpegDecoder::makeRows() {
  m_row.resize(static_cast<std::size_t>(m_info.output_width) * static_cast<std::size_t>(m_info.output_components));
  const image::Size size{static_cast<int>(m_info.output_width), m_header.storedSize.height};
  if (m_info.out_color_space == JCS_CMYK) m_rgbRow.resize(image::rowBytes(size, m_header.layout));
}

Result<void> JpegDecoder::decodeInto(image::RowSink& sink) {
  if (const auto started = start(); !started) return started;
  makeRows();
  while (m_info.output_scanline < m_info.output_height) {
    if (const auto done = decodeRow(); !done) return done;
    sink.addRow(row());
  }
  return run([](jpeg_decompress_struct& info) { jpeg_finish_decompress(&info); });
}

Result<void> JpegDecoder::decodePart(const image::Part& part, image::RowSink& sink) {
  JpegDecoder fresh(m_untrustedBytes);
  if (const auto read = fresh.readHeader(); !read) return read;
  if (const auto started = fresh.start(); !started) return started;
  return fresh.cropTo(part, sink);
}

// libjpeg unpacks everything up to the last row, but makes pixels of these columns only. Chroma is smoothed across the
// borders of blocks, which it does not do at the border of what is wanted: so a block more is asked for on each side.
Result<void> JpegDecoder::cropTo(const image::Part& part, image::RowSink& sink) {
  const auto blockWidth = static_cast<unsigned>(m_info.max_h_samp_factor * DCTSIZE);
  const auto left = static_cast<unsigned>(part.left);
  const auto right = left + static_cast<unsigned>(part.width);
  JDIMENSION first = left - std::min(left, blockWidth);
  JDIMENSION width = std::min(right + blockWidth, m_info.output_width) - first;
  if (!m_errors.survives([&] { jpeg_crop_scanline(&m_info, &first, &width); })) return m_errors.error();
  makeRows();
  const image::Part inRow{part.left - static_cast<int>(first), part.top, part.width, part.height};
  image::PartSink wanted(inRow, m_header.layout, sink);
  const auto bottom = static_cast<JDIMENSION>(part.top + part.height);
  while (m_info.output_scanline < bottom) {
    if (const auto done = decodeRow(); !done) return done;
    wanted.addRow(row());
  }
  return {};
}

Result<void> JpegDecoder::decodeRow() {
  JSAMPROW row = m_row.data();
  if (!m_errors.survives([&] { jpeg_read_scanlines(&m_info, &row, 1); })) return m_errors.error();
  if (!m_rgbRow.empty())
    cmykToRgb(m_row, m_info.saw_Adobe_marker != 0 ? CmykMeaning::Light : CmykMeaning::Ink, m_rgbRow);
  return m_errors.verdict();
}

Result<void> JpegDecoder::run(void (*step)(jpeg_decompress_struct& info)) {
  if (!m_errors.survives([&] { step(m_info); })) return m_errors.error();
  return m_errors.verdict();
}

void JpegDecoder::watchScans(j_common_ptr info) {
  if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number <= kMaxJpegScans) return;
  static_cast<JpegErrors*>(info->client_data)->giveUp(ErrorCode::FileVariantUnsupported);
}

}  // namespace mahfooz::media
