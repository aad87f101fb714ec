#include "app/desktop/model/IdleWatch.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

TEST_CASE("an idle kiosk warns first and expires only after the warning") {
  using namespace std::chrono_literals;
  const IdleWatch::Clock::time_point start{1h};
  IdleWatch watch(120s, 30s);
  watch.touch(start);
  CHECK(watch.at(start) == IdleWatch::State::Active);
  CHECK(watch.at(start + 119s) == IdleWatch::State::Active);
  CHECK(watch.at(start + 120s) == IdleWatch::State::Warning);
  CHECK(watch.left(start + 120s) == 30s);
  CHECK(watch.left(start + 121s + 400ms) == 29s);
  CHECK(watch.at(start + 149s) == IdleWatch::State::Warning);
  CHECK(watch.at(start + 150s) == IdleWatch::State::Expired);
  CHECK(watch.left(start + 200s) == 0s);
}

TEST_CASE("a touch during the warning gives the whole time again") {
  using namespace std::chrono_literals;
  const IdleWatch::Clock::time_point start{1h};
  IdleWatch watch(120s, 30s);
  watch.touch(start);
  watch.touch(start + 140s);
  CHECK(watch.at(start + 259s) == IdleWatch::State::Active);
  CHECK(watch.at(start + 260s) == IdleWatch::State::Warning);
}

}  // namespace mahfooz::desktop
