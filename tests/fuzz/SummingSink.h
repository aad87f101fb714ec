#pragma once

#include "core/base/Check.h"
#include "core/image/RowSink.h"
#include "tests/fuzz/Digest.h"

namespace mahfooz::fuzz {

// Takes the rows of one picture and checks that they are what was announced: as long, and not more of them.
class SummingSink final : public image::RowSink {
 public:
  SummingSink(image::Size size, image::PixelLayout layout) : m_size(size), m_rowBytes(image::rowBytes(size, layout)) {}

  void addRow(std::span<const std::uint8_t> samples) override {
    check(m_rows < m_size.height);
    check(samples.size() == m_rowBytes);
    m_digest.add(samples);
    ++m_rows;
  }

  [[nodiscard]] bool isWhole() const noexcept { return m_rows == m_size.height; }
  [[nodiscard]] std::uint64_t digest() const noexcept { return m_digest.value(); }

 private:
  image::Size m_size;
  std::size_t m_rowBytes;
  int m_rows = 0;
  Digest m_digest;
};

}  // namespace mahfooz::fuzz
