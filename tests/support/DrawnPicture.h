#pragma once

#include "core/image/RowSink.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mahfooz::test {

using Bytes = std::vector<std::uint8_t>;

// A picture drawn by a formula: smooth waves of different length in each channel, so that a turn, a flip or a changed
// channel changes it.
struct DrawnPicture {
  int width = 0;
  int height = 0;
  int channels = 3;
  Bytes samples;  // interleaved, row by row

  [[nodiscard]] std::size_t rowBytes() const noexcept {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
  }
  [[nodiscard]] std::span<const std::uint8_t> row(int y) const {
    return std::span(samples).subspan(static_cast<std::size_t>(y) * rowBytes(), rowBytes());
  }
};

[[nodiscard]] DrawnPicture drawPicture(int width, int height, int channels);

// Keeps what a decoder gives.
class CollectingSink final : public image::RowSink {
 public:
  void addRow(std::span<const std::uint8_t> samples) override {
    m_samples.insert(m_samples.end(), samples.begin(), samples.end());
    ++m_rows;
  }
  [[nodiscard]] const Bytes& samples() const noexcept { return m_samples; }
  [[nodiscard]] int rows() const noexcept { return m_rows; }

 private:
  Bytes m_samples;
  int m_rows = 0;
};

}  // namespace mahfooz::test
