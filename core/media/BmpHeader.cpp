#include "core/media/BmpHeader.h"

#include "core/media/PhotoLimits.h"

namespace mahfooz::media {

namespace {

constexpr std::size_t kFileHeaderBytes = 14;
constexpr std::size_t kCoreHeaderBytes = 12;
constexpr std::size_t kInfoHeaderBytes = 40;
constexpr std::size_t kAlphaHeaderBytes = 56;
constexpr std::size_t kOs2HeaderBytes = 64;

// biCompression
constexpr std::uint32_t kRgb = 0;
constexpr std::uint32_t kRle8 = 1;
constexpr std::uint32_t kRle4 = 2;
constexpr std::uint32_t kBitFields = 3;
constexpr std::uint32_t kAlphaBitFields = 6;

constexpr BmpMasks kMasks16{0x7C00, 0x03E0, 0x001F, 0};
constexpr BmpMasks kMasks32{0x00FF0000, 0x0000FF00, 0x000000FF, 0};

class Parser {
 public:
  explicit Parser(Bytes file) : m_file(file) {}

  Result<BmpHeader> run() {
    m_headerBytes = littleEndian(m_file, kFileHeaderBytes, 4).value_or(0);
    if (!piece(m_file, kFileHeaderBytes, m_headerBytes)) return ErrorCode::FileTruncated;
    if (const auto read = readSize(); !read) return read.error();
    if (const auto read = readCoding(); !read) return read.error();
    readMasks();
    readPalette();
    const auto pixels = littleEndian(m_file, 10, 4).value_or(0);
    if (pixels < kFileHeaderBytes + m_headerBytes) return ErrorCode::FileCorrupt;
    if (pixels >= m_file.size()) return ErrorCode::FileTruncated;
    m_header.untrustedPixels = m_file.subspan(pixels);
    return m_header;
  }

 private:
  // A number of the info header, by its place there; 0 where this header has none.
  [[nodiscard]] std::uint32_t field(std::size_t place, std::size_t size = 4) const noexcept {
    if (place + size > m_headerBytes) return 0;
    return littleEndian(m_file, kFileHeaderBytes + place, size).value_or(0);
  }

  [[nodiscard]] bool isCore() const noexcept { return m_headerBytes == kCoreHeaderBytes; }

  Result<void> readSize() {
    const std::uint32_t width = isCore() ? field(4, 2) : field(4);
    std::uint32_t height = isCore() ? field(6, 2) : field(8);
    constexpr std::uint32_t kNegative = 0x80000000U;
    m_header.isTopDown = (height & kNegative) != 0;
    if (m_header.isTopDown) height = 0U - height;
    if ((width & kNegative) != 0 || width == 0 || height == 0) return ErrorCode::FileCorrupt;
    const auto size = acceptedSize(width, height);
    if (!size) return size.error();
    m_header.size = *size;
    return {};
  }

  Result<void> readCoding() {
    m_header.bitsPerPixel = isCore() ? field(10, 2) : field(14, 2);
    m_compression = isCore() ? kRgb : field(16);
    const unsigned bits = m_header.bitsPerPixel;
    const bool isColour = bits == 16 || bits == 24 || bits == 32;
    if (!isColour && bits != 1 && bits != 4 && bits != 8) return ErrorCode::FileVariantUnsupported;
    if (m_compression == kRgb) return {};
    if (m_compression == kRle8 && bits == 8) return chooseRunLength(BmpCoding::RunLength8);
    if (m_compression == kRle4 && bits == 4) return chooseRunLength(BmpCoding::RunLength4);
    const bool hasMasks = m_compression == kBitFields || m_compression == kAlphaBitFields;
    if (hasMasks && (bits == 16 || bits == 32) && m_headerBytes != kOs2HeaderBytes) return {};
    return ErrorCode::FileVariantUnsupported;
  }

  Result<void> chooseRunLength(BmpCoding coding) {
    m_header.coding = coding;
    return m_header.isTopDown ? Result<void>(ErrorCode::FileCorrupt) : Result<void>();
  }

  // They stand behind the oldest info header, and in the same place inside the newer ones.
  void readMasks() {
    m_header.masks = m_header.bitsPerPixel == 16 ? kMasks16 : kMasks32;
    if (m_compression == kRgb) return;
    const std::size_t at = kFileHeaderBytes + kInfoHeaderBytes;
    const bool hasAlpha = m_compression == kAlphaBitFields || m_headerBytes >= kAlphaHeaderBytes;
    const auto mask = [&](std::size_t i) { return littleEndian(m_file, at + 4 * i, 4).value_or(0); };
    m_header.masks = {mask(0), mask(1), mask(2), hasAlpha ? mask(3) : 0};
  }

  void readPalette() {
    if (m_header.bitsPerPixel > 8) return;
    const std::size_t entryBytes = isCore() ? 3 : 4;
    const std::size_t most = std::size_t{1} << m_header.bitsPerPixel;
    const std::size_t said = field(32);
    const std::size_t count = said == 0 || said > most ? most : said;
    for (std::size_t i = 0; i < count; ++i) {
      const auto entry = piece(m_file, kFileHeaderBytes + m_headerBytes + i * entryBytes, 3);
      if (entry) m_header.palette[i] = {(*entry)[2], (*entry)[1], (*entry)[0]};
    }
  }

  Bytes m_file;
  std::size_t m_headerBytes = 0;
  std::uint32_t m_compression = kRgb;
  BmpHeader m_header;
};

}  // namespace

Result<BmpHeader> parseBmpHeader(Bytes untrustedFile) {
  return Parser(untrustedFile).run();
}

}  // namespace mahfooz::media
