#include "core/media/BmpRuns.h"

namespace mahfooz::media {

namespace {

// What follows a zero.
constexpr unsigned kEndOfRow = 0;
constexpr unsigned kEndOfPicture = 1;
constexpr unsigned kMove = 2;  // right and up; anything larger is a count of single numbers

class Runs {
 public:
  explicit Runs(const BmpHeader& header)
      : m_rest(header.untrustedPixels),
        m_isHalfBytes(header.coding == BmpCoding::RunLength4),
        m_width(static_cast<std::size_t>(header.size.width)),
        m_height(static_cast<std::size_t>(header.size.height)),
        m_numbers(m_width * m_height) {}

  Result<std::vector<std::uint8_t>> run() {
    while (!m_isDone) {
      const auto pair = take(2);
      if (!pair) return ErrorCode::FileTruncated;
      const auto done = (*pair)[0] != 0 ? repeat((*pair)[0], (*pair)[1]) : escape((*pair)[1]);
      if (!done) return done.error();
    }
    return std::move(m_numbers);
  }

 private:
  std::optional<Bytes> take(std::size_t size) noexcept {
    const auto bytes = piece(m_rest, 0, size);
    if (bytes) m_rest = m_rest.subspan(size);
    return bytes;
  }

  // A byte holds one number, or two half-bytes, the high one first.
  [[nodiscard]] std::uint8_t numberIn(std::uint8_t byte, std::size_t i) const noexcept {
    if (!m_isHalfBytes) return byte;
    return static_cast<std::uint8_t>(i % 2 == 0 ? byte >> 4U : byte & 0xFU);
  }

  // Writers pad runs a little beyond the end of a row; what does not fit is dropped. A picture has that many rows and
  // no more.
  Result<void> put(std::uint8_t number) noexcept {
    if (m_y >= m_height) return ErrorCode::FileCorrupt;
    if (m_x < m_width) m_numbers[m_y * m_width + m_x] = number;
    ++m_x;
    return {};
  }

  Result<void> repeat(std::size_t count, std::uint8_t byte) noexcept {
    for (std::size_t i = 0; i < count; ++i)
      if (const auto done = put(numberIn(byte, i)); !done) return done;
    return {};
  }

  Result<void> escape(unsigned code) noexcept {
    switch (code) {
      case kEndOfRow:
        m_x = 0;
        ++m_y;
        return {};
      case kEndOfPicture:
        m_isDone = true;
        return {};
      case kMove:
        return move();
      default:
        return copy(code);
    }
  }

  Result<void> move() noexcept {
    const auto way = take(2);
    if (!way) return ErrorCode::FileTruncated;
    m_x += (*way)[0];
    m_y += (*way)[1];
    return m_x <= m_width && m_y <= m_height ? Result<void>() : Result<void>(ErrorCode::FileCorrupt);
  }

  Result<void> copy(std::size_t count) noexcept {
    const std::size_t used = m_isHalfBytes ? (count + 1) / 2 : count;
    const auto bytes = take(used + used % 2);  // filled up to an even number
    if (!bytes) return ErrorCode::FileTruncated;
    for (std::size_t i = 0; i < count; ++i)
      if (const auto done = put(numberIn((*bytes)[m_isHalfBytes ? i / 2 : i], i)); !done) return done;
    return {};
  }

  Bytes m_rest;
  bool m_isHalfBytes;
  std::size_t m_width;
  std::size_t m_height;
  std::vector<std::uint8_t> m_numbers;
  std::size_t m_x = 0;
  std::size_t m_y = 0;
  bool m_isDone = false;
};

}  // namespace

Result<std::vector<std::uint8_t>> undoBmpRuns(const BmpHeader& header) {
  return Runs(header).run();
}

}  // namespace mahfooz::media
