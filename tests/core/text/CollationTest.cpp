#include "core/text/Collation.h"

#include <catch2/catch.hpp>

namespace mahfooz::text {

namespace {

std::vector<std::string> sorted(const std::vector<std::string>& names) {
  std::vector<std::string> result;
  for (const std::size_t place : collationOrder(names))
    result.push_back(names[place]);
  return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("numbers in names are ordered by their value and capitals make no difference") {
  CHECK(sorted({"Photo 10", "photo 9", "DCIM", "camera"}) == Names{"camera", "DCIM", "photo 9", "Photo 10"});
}

TEST_CASE("Urdu names stand in the order of the Urdu alphabet") {
  // alif, be, pe, te, tte, che, kaf, gaf, noon, ye: by their numbers in Unicode pe, tte, che and gaf would come last
  const Names alphabet = {"امی", "بچے", "پرانی", "تصویریں", "ٹیم", "چھٹیاں", "کالج", "گھر", "نئی", "یادیں"};
  CHECK(sorted({"گھر", "یادیں", "چھٹیاں", "پرانی", "امی", "ٹیم", "کالج", "نئی", "بچے", "تصویریں"}) == alphabet);
}

TEST_CASE("equal names stay in their order, and bytes that are no UTF-8 do no harm") {
  CHECK(collationOrder({"a", "a", "a"}) == std::vector<std::size_t>{0, 1, 2});
  CHECK(collationOrder({}).empty());
  CHECK(collationOrder({"\xff\xfe", "a"}).size() == 2);
}

}  // namespace mahfooz::text
