#include "core/image/AlphaSplit.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace mahfooz::image;

namespace {

using Row = std::vector<std::uint8_t>;

class KeepingSink final : public RowSink {
 public:
  void addRow(std::span<const std::uint8_t> samples) override { m_rows.emplace_back(samples.begin(), samples.end()); }
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

 private:
  std::vector<Row> m_rows;
};

bool isTransparentWith(int pixels) {
  constexpr Size kSize{128, 128};  // 4 pixels a sample of PDQ
  KeepingSink dropped;
  KeepingSink onWhite;
  AlphaSplit split(kSize, PixelLayout::GrayAlpha8, dropped, onWhite);
  for (int y = 0; y < kSize.height; ++y) {
    Row row(256, 255);
    for (int i = 0; y == 0 && i < pixels; ++i)
      row[static_cast<std::size_t>(2 * i + 1)] = 0;
    split.addRow(row);
  }
  return split.isTransparent();
}

}  // namespace

TEST_CASE("alpha is dropped in one picture and laid on white in the other") {
  KeepingSink dropped;
  KeepingSink onWhite;
  AlphaSplit split({3, 1}, PixelLayout::Rgba8, dropped, onWhite);
  split.addRow(Row{10, 20, 30, 255, 10, 20, 30, 0, 10, 20, 30, 128});
  CHECK(dropped.rows() == std::vector<Row>{{10, 20, 30, 10, 20, 30, 10, 20, 30}});
  CHECK(onWhite.rows() == std::vector<Row>{{10, 20, 30, 255, 255, 255, 132, 137, 142}});
}

TEST_CASE("a grey picture with alpha stays grey") {
  KeepingSink dropped;
  KeepingSink onWhite;
  AlphaSplit split({2, 1}, PixelLayout::GrayAlpha8, dropped, onWhite);
  split.addRow(Row{7, 255, 7, 0});
  CHECK(dropped.rows() == std::vector<Row>{{7, 7}});
  CHECK(onWhite.rows() == std::vector<Row>{{7, 255}});
}

TEST_CASE("transparency matters from more than one of PDQ's samples on") {
  CHECK_FALSE(isTransparentWith(0));
  CHECK_FALSE(isTransparentWith(4));
  CHECK(isTransparentWith(5));
}
