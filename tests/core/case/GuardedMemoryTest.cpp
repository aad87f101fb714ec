#include "core/case/GuardedMemory.h"

#include "core/base/SecretText.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace mahfooz::cases {

namespace {

struct Mapping {
  std::uintptr_t begin = 0;
  std::uintptr_t end = 0;
  std::string rights;
  std::string flags;  // proc(5), VmFlags
};

std::vector<Mapping> mappings() {
  std::vector<Mapping> found;
  std::ifstream file("/proc/self/smaps");
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    if (line.starts_with("VmFlags:")) {
      found.back().flags = line;
    } else if (Mapping mapping; line.find('-') < line.find(' ')) {
      char dash = 0;
      words >> std::hex >> mapping.begin >> dash >> mapping.end >> mapping.rights;
      found.push_back(mapping);
    }
  }
  return found;
}

std::size_t mappingOf(const std::vector<Mapping>& all, const SecretText& value) {
  const auto place = reinterpret_cast<std::uintptr_t>(value.data());
  std::size_t index = 0;
  while (index < all.size() && !(all[index].begin <= place && place < all[index].end))
    ++index;
  return index;
}

}  // namespace

TEST_CASE("a fingerprint lies between guard pages and in no core dump") {
  useGuardedMemory();
  const SecretText pdq(std::string(64, 'a'));
  const SecretText md5(std::string(32, 'b'));
  const SecretText film(std::string(300'000, 'c'));
  const auto all = mappings();
  for (const SecretText* value : {&pdq, &md5, &film}) {
    const std::size_t at = mappingOf(all, *value);
    REQUIRE((at > 0 && at + 1 < all.size()));
    CHECK(all[at].rights == "rw-p");
    CHECK(all[at].flags.find(" dd") != std::string::npos);
    CHECK(all[at - 1].rights.starts_with("---"));
    CHECK(all[at + 1].rights.starts_with("---"));
  }
}

TEST_CASE("many fingerprints share their pages and are overwritten when they go") {
  useGuardedMemory();
  std::vector<SecretText> values;
  std::set<std::uintptr_t> pages;
  for (int i = 0; i < 550; ++i) {
    values.emplace_back(std::string(64, 'x'));
    pages.insert(reinterpret_cast<std::uintptr_t>(values.back().data()) / 4096);
  }
  CHECK(pages.size() <= 20);
  const char* first = values.front().data();
  CHECK(*first == 'x');
  values.clear();
  CHECK(std::string_view(first, 64).find_first_not_of('\0') == std::string_view::npos);  // the pool keeps the page
}

}  // namespace mahfooz::cases
