#include "core/hash/BoxWindow.h"

#include <catch2/catch.hpp>

using namespace mahfooz::hash;

TEST_CASE("a window never exceeds its side and every output is given") {
  for (int side = 1; side < 5000; ++side) {
    const BoxWindow window = BoxWindow::forSide(side);
    REQUIRE(window.width >= 1);
    REQUIRE(window.width <= side);
    REQUIRE(window.steps() - window.lead() == side);
  }
}

TEST_CASE("the count is the number of samples inside the window") {
  for (const int side : {5, 128, 129, 300, 4000}) {
    const BoxWindow window = BoxWindow::forSide(side);
    int inside = 0;
    for (int step = 0; step < window.steps(); ++step) {
      if (window.adds(step)) ++inside;
      if (window.subtracts(step)) --inside;
      REQUIRE(inside >= 1);
      REQUIRE(window.count(step) == static_cast<float>(inside));
    }
  }
}

TEST_CASE("the kept places lie inside the side in order") {
  for (const int side : {5, 63, 64, 65, 4000, 2000000000}) {
    int last = 0;
    for (int i = 0; i < kKeptSide; ++i) {
      const int place = keptPlace(i, side);
      REQUIRE(place >= last);
      REQUIRE(place < side);
      last = place;
    }
  }
}
