#include "core/hash/TmkFingerprint.h"

#include "core/base/Check.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string_view>

namespace mahfooz::hash {

namespace {

constexpr std::string_view kMagic = "TMK1FVECPDQF";  // project and version, kind of file, algorithm
constexpr float kSameCoefficient = 1e-6F;            // relative, as the reference compares

class Writer {
 public:
  Writer() { m_bytes.reserve(TmkFingerprint::kFileBytes); }

  void word(std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8)
      m_bytes.push_back(static_cast<std::uint8_t>(value >> shift));
  }
  void integer(std::size_t value) { word(static_cast<std::uint32_t>(value)); }
  void number(float value) { word(std::bit_cast<std::uint32_t>(value)); }
  void text(std::string_view letters) { m_bytes.insert(m_bytes.end(), letters.begin(), letters.end()); }
  void waves(const TmkWaves& waves) {
    for (const auto& period : waves)
      for (const TmkFeature& harmonic : period)
        for (const float value : harmonic)
          number(value);
  }

  [[nodiscard]] std::vector<std::uint8_t> take() && { return std::move(m_bytes); }

 private:
  std::vector<std::uint8_t> m_bytes;
};

// Reads as many bytes as toFile() writes, from a span that is as long. What does not fit is remembered.
class Reader {
 public:
  explicit Reader(std::span<const std::uint8_t> untrustedBytes) noexcept : m_rest(untrustedBytes) {}

  std::uint32_t word() noexcept {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i > 0; --i)
      value = (value << 8U) | m_rest[i - 1];
    m_rest = m_rest.subspan(4);
    return value;
  }
  void expect(bool fact) noexcept { m_fits = m_fits && fact; }
  void expectInteger(std::size_t value) noexcept { expect(word() == value); }
  void expectText(std::string_view letters) noexcept {
    expect(std::ranges::equal(letters, m_rest.first(letters.size()), [](char letter, std::uint8_t byte) {
      return static_cast<std::uint8_t>(letter) == byte;
    }));
    m_rest = m_rest.subspan(letters.size());
  }
  float number() noexcept {
    const auto value = std::bit_cast<float>(word());
    expect(std::isfinite(value));
    return value;
  }
  void waves(TmkWaves& waves) noexcept {
    for (auto& period : waves)
      for (TmkFeature& harmonic : period)
        std::ranges::generate(harmonic, [this] { return number(); });
  }
  [[nodiscard]] bool fits() const noexcept { return m_fits; }

 private:
  std::span<const std::uint8_t> m_rest;
  bool m_fits = true;
};

void writeHeader(Writer& writer, std::int32_t pictures) {
  writer.text(kMagic);
  writer.integer(kTmkPicturesPerSecond);
  writer.integer(kTmkPeriods);
  writer.integer(kTmkHarmonics);
  writer.integer(kTmkDimension);
  writer.integer(static_cast<std::size_t>(pictures));
  for (const int length : kTmkPeriodLengths)
    writer.integer(static_cast<std::size_t>(length));
  for (const float coefficient : kTmkCoefficients)
    writer.number(coefficient);
}

std::int32_t readHeader(Reader& reader) noexcept {
  reader.expectText(kMagic);
  reader.expectInteger(kTmkPicturesPerSecond);
  reader.expectInteger(kTmkPeriods);
  reader.expectInteger(kTmkHarmonics);
  reader.expectInteger(kTmkDimension);
  const auto pictures = static_cast<std::int32_t>(reader.word());
  reader.expect(pictures >= 0);
  for (const int length : kTmkPeriodLengths)
    reader.expectInteger(static_cast<std::size_t>(length));
  for (const float coefficient : kTmkCoefficients)
    reader.expect(std::abs(reader.number() - coefficient) <= kSameCoefficient * coefficient);
  return pictures;
}

}  // namespace

std::vector<std::uint8_t> TmkFingerprint::toFile() const {
  Writer writer;
  writeHeader(writer, m_content->pictures);
  for (const float value : m_content->average)
    writer.number(value);
  writer.waves(m_content->cosines);
  writer.waves(m_content->sines);
  auto bytes = std::move(writer).take();
  check(bytes.size() == kFileBytes);
  return bytes;
}

std::optional<TmkFingerprint> TmkFingerprint::fromFile(std::span<const std::uint8_t> untrustedBytes) {
  if (untrustedBytes.size() != kFileBytes) return std::nullopt;
  Reader reader(untrustedBytes);
  auto content = std::make_unique<Content>();
  content->pictures = readHeader(reader);
  std::ranges::generate(content->average, [&] { return reader.number(); });
  reader.waves(content->cosines);
  reader.waves(content->sines);
  if (!reader.fits()) return std::nullopt;
  return TmkFingerprint(std::move(content));
}

}  // namespace mahfooz::hash
