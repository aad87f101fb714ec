#include "app/desktop/model/ShiftCounter.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

using namespace std::chrono_literals;

TEST_CASE("the third Shift within five seconds leaves") {
  ShiftCounter shifts;
  const ShiftCounter::Clock::time_point start{};
  CHECK_FALSE(shifts.shiftPressed(start));
  CHECK_FALSE(shifts.shiftPressed(start + 2s));
  CHECK(shifts.shiftPressed(start + 5s));
}

TEST_CASE("three Shifts spread over more than five seconds do not leave") {
  ShiftCounter shifts;
  const ShiftCounter::Clock::time_point start{};
  CHECK_FALSE(shifts.shiftPressed(start));
  CHECK_FALSE(shifts.shiftPressed(start + 3s));
  CHECK_FALSE(shifts.shiftPressed(start + 5100ms));
  CHECK(shifts.shiftPressed(start + 6s));
}

TEST_CASE("capital letters do not leave because another key starts the count again") {
  ShiftCounter shifts;
  const ShiftCounter::Clock::time_point start{};
  for (int letter = 0; letter < 10; ++letter) {
    CHECK_FALSE(shifts.shiftPressed(start));
    shifts.otherKeyPressed();
  }
}

}  // namespace mahfooz::desktop
