#include "core/base/Check.h"
#include "core/image/RowSink.h"
#include "core/media/OpenPhoto.h"

#include <cstddef>
#include <cstdint>
#include <span>

using namespace mahfooz;

namespace {

// Reads every sample, so that one which was never written is noticed.
class SummingSink final : public image::RowSink {
 public:
  explicit SummingSink(std::size_t rowBytes) : m_rowBytes(rowBytes) {}
  void addRow(std::span<const std::uint8_t> samples) override {
    check(samples.size() == m_rowBytes);
    for (const std::uint8_t sample : samples)
      m_sum += sample;
    ++m_rows;
  }
  [[nodiscard]] int rows() const noexcept { return m_rows; }
  [[nodiscard]] std::uint64_t sum() const noexcept { return m_sum; }

 private:
  std::size_t m_rowBytes;
  std::uint64_t m_sum = 0;
  int m_rows = 0;
};

}  // namespace

// Any bytes as a photo: an error, or exactly the rows that the header announced.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto decoder = media::openPhoto({data, size});
  if (!decoder) return 0;
  const media::PhotoHeader header = (*decoder)->header();
  constexpr int kQuick = 2'000'000;  // pixels; larger ones only make the search slow
  if (header.storedSize.width > kQuick / header.storedSize.height) return 0;
  SummingSink sink(image::rowBytes(header.storedSize, header.layout));
  if (!(*decoder)->decodeInto(sink)) return 0;
  check(sink.rows() == header.storedSize.height);
  return sink.sum() == ~std::uint64_t{0} ? 1 : 0;
}
