#include "app/hasher/TurnedPhoto.h"

#include "app/hasher/ProgressSink.h"
#include "core/image/PartSink.h"
#include "core/image/Raster.h"

#include <algorithm>
#include <utility>

namespace mahfooz::hasher {

namespace {

using image::Orientation;
using image::Part;
using image::Size;

// Two passes over a photo of 12 megapixels, which has 36 MB: the hasher stays below 40 MB, and takes about twice as
// long as for an upright one.
constexpr std::size_t kPartBytes = 20'000'000;

// Each pass unpacks the whole file again. With four, 200 megapixels take 150 MB.
constexpr int kMaxPasses = 4;

int passesFor(const media::PhotoDecoder& decoder) {
  if (!decoder.canDecodeParts()) return 1;
  const media::PhotoHeader header = decoder.header();
  const std::size_t rasterBytes =
      image::rowBytes(header.storedSize, header.layout) * static_cast<std::size_t>(header.storedSize.height);
  return static_cast<int>(std::clamp<std::size_t>((rasterBytes + kPartBytes - 1) / kPartBytes, 1, kMaxPasses));
}

// Gives each row to both.
class BothSinks final : public image::RowSink {
 public:
  BothSinks(RowSink& one, RowSink& other) noexcept : m_one(one), m_other(other) {}

  void addRow(std::span<const std::uint8_t> samples) override {
    m_one.addRow(samples);
    m_other.addRow(samples);
  }

 private:
  RowSink& m_one;
  RowSink& m_other;
};

class Passes {
 public:
  Passes(std::unique_ptr<media::PhotoDecoder> decoder, const ProgressListener& progress)
      : m_passes(passesFor(*decoder)),
        m_header(decoder->header()),
        m_shownSize(image::displayedSize(m_header.storedSize, m_header.orientation)),
        m_decoder(std::move(decoder)),
        m_progress(progress),
        m_stored(m_header.storedSize, m_header.layout),
        m_shown(m_shownSize, m_header.layout) {}

  Result<TurnedSpectra> run() {
    for (int pass = 0; pass < m_passes; ++pass) {
      if (const auto done = run(pass); !done) return done.error();
    }
    return TurnedSpectra{m_shown.finish(), m_stored.finish()};
  }

 private:
  // The rows of the shown picture that a pass makes: equal shares of them.
  [[nodiscard]] int firstRow(int pass) const noexcept {
    return static_cast<int>(std::int64_t{m_shownSize.height} * pass / m_passes);
  }

  [[nodiscard]] int permille(int pass, double way) const noexcept {
    return static_cast<int>((pass + way) * 1000 / m_passes);
  }

  Result<void> run(int pass) {
    constexpr double kDecoded = 0.7;  // of a pass's time
    const int rows = firstRow(pass + 1) - firstRow(pass);
    const Part part = image::partForShownRows(m_header.storedSize, m_header.orientation, firstRow(pass), rows);
    image::Raster raster({part.width, part.height}, m_header.layout);
    const auto decoded = pass == 0 ? decodeWhole(part, raster, permille(0, kDecoded))
                                   : decodePart(part, raster, permille(pass, 0), permille(pass, kDecoded));
    if (!decoded) return decoded;
    if (pass + 1 == m_passes) m_decoder.reset();  // to have its memory back
    ProgressSink hashing(m_shown, {rows, permille(pass, kDecoded), permille(pass + 1, 0)}, m_progress);
    raster.replay(m_header.orientation, hashing);
    return {};
  }

  Result<void> decodeWhole(const Part& part, image::Raster& raster, int upTo) {
    image::PartSink kept(part, m_header.layout, raster);
    BothSinks both(m_stored, kept);
    ProgressSink decoding(both, {m_header.storedSize.height, 0, upTo}, m_progress);
    return m_decoder->decodeInto(decoding);
  }

  Result<void> decodePart(const Part& part, image::Raster& raster, int from, int upTo) {
    ProgressSink decoding(raster, {part.height, from, upTo}, m_progress);
    return m_decoder->decodePart(part, decoding);
  }

  int m_passes;
  media::PhotoHeader m_header;
  Size m_shownSize;
  std::unique_ptr<media::PhotoDecoder> m_decoder;
  const ProgressListener& m_progress;
  PictureHash m_stored;
  PictureHash m_shown;
};

}  // namespace

Result<TurnedSpectra> hashTurned(std::unique_ptr<media::PhotoDecoder> decoder, const ProgressListener& progress) {
  return Passes(std::move(decoder), progress).run();
}

}  // namespace mahfooz::hasher
