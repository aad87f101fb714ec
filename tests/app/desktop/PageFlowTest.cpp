#include "app/desktop/model/PageFlow.h"

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

TEST_CASE("the flow begins at Welcome and says when another page opens") {
  PageFlow flow;
  int changes = 0;
  QObject::connect(&flow, &PageFlow::changed, [&](Page) { ++changes; });
  CHECK(flow.current() == Page::Welcome);
  flow.open(Page::Before);
  flow.open(Page::Before);
  CHECK(flow.current() == Page::Before);
  CHECK(changes == 1);
}

TEST_CASE("Back goes step by step from Check and send to Welcome") {
  PageFlow flow;
  flow.open(Page::Review);
  for (const Page expected : {Page::Codes, Page::Choose, Page::Who, Page::Before, Page::Welcome}) {
    flow.back();
    CHECK(flow.current() == expected);
  }
}

TEST_CASE("there is no way back from Keep this because what was sent is sent") {
  PageFlow flow;
  flow.open(Page::Keep);
  flow.back();
  CHECK(flow.current() == Page::Keep);
}

TEST_CASE("the six steps are numbered in their order") {
  const PageFlow flow;
  int expected = 1;
  for (const Page page : {Page::Before, Page::Who, Page::Choose, Page::Codes, Page::Review, Page::Keep}) {
    CHECK(flow.step(page) == expected++);
  }
  CHECK(flow.steps() == 6);
  CHECK_FALSE(flow.step(Page::MyCase).has_value());
}

TEST_CASE("the road of more codes begins and ends at My case and is left at Welcome") {
  PageFlow flow;
  flow.open(Page::MyCase);
  flow.addToCase();
  CHECK(flow.current() == Page::Choose);
  CHECK(flow.step(Page::Choose) == 1);
  CHECK(flow.steps() == 3);
  flow.back();
  CHECK(flow.current() == Page::MyCase);
  flow.back();
  CHECK(flow.road() == Road::NewCase);
  CHECK(flow.pageBefore(Page::Choose) == Page::Who);
}

}  // namespace mahfooz::desktop
