// The reference's results on its photos (facebook/ThreatExchange, pdq/data), where that folder is.
#include "tests/app/hasher/HasherRun.h"
#include "tests/support/OutsideTools.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace mahfooz;

namespace {

using Fields = std::vector<std::string>;

Fields split(const std::string& line, char separator) {
  Fields fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, separator);)
    fields.push_back(field);
  return fields;
}

// One line a photo; each is asked for its columns by name.
class Table {
 public:
  Table() {
    const auto bytes = test::readFile(MAHFOOZ_VECTORS "/pdq_images.csv");
    m_lines = split(std::string(bytes.begin(), bytes.end()), '\n');
    m_names = split(m_lines.front(), ',');
    m_lines.erase(m_lines.begin());
  }
  [[nodiscard]] std::vector<Fields> photos() const {
    std::vector<Fields> photos;
    for (const std::string& line : m_lines)
      photos.push_back(split(line, ','));
    return photos;
  }
  [[nodiscard]] std::size_t column(const std::string& name) const {
    const auto found = std::ranges::find(m_names, name);
    REQUIRE(found != m_names.end());
    return static_cast<std::size_t>(found - m_names.begin());
  }

 private:
  Fields m_lines;
  Fields m_names;
};

std::string storedHash(const MediaFingerprints& media) {
  const auto stored = std::ranges::find_if(media.fingerprints, [](const Fingerprint& one) {
    return one.algorithm == Algorithm::Pdq && one.variant == Variant::Stored;
  });
  return std::string(stored == media.fingerprints.end() ? media.fingerprints.front().value : stored->value);
}

}  // namespace

TEST_CASE("every photo of the reference has the reference's fingerprint and quality") {
  const Table table;
  const auto name = table.column("file");
  const auto hash = table.column("pdq");
  const auto quality = table.column("quality");
  std::size_t photos = 0;
  for (const Fields& photo : table.photos()) {
    INFO(photo[name]);
    const auto result = test::hashFile(std::string(MAHFOOZ_VECTORS "/") + photo[name]);
    REQUIRE(result);
    CHECK(storedHash(*result) == photo[hash]);
    CHECK(result->fingerprints.front().quality == std::stoi(photo[quality]));
    ++photos;
  }
  CHECK(photos >= 28);
}
