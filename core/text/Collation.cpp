#include "core/text/Collation.h"

#include <unicode/coll.h>
#include <unicode/sortkey.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace mahfooz::text {

namespace {

std::vector<std::string> keysOf(const std::vector<std::string>& names) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("ur", "PK"), error));
  if (U_FAILURE(error)) return names;
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, error);
  std::vector<std::string> keys;
  keys.reserve(names.size());
  for (const std::string& name : names) {
    icu::CollationKey key;
    collator->getCollationKey(icu::UnicodeString::fromUTF8(name), key, error);
    std::int32_t bytes = 0;
    const std::uint8_t* data = key.getByteArray(bytes);
    keys.emplace_back(data, data + bytes);
  }
  return U_SUCCESS(error) ? keys : names;
}

}  // namespace

std::vector<std::size_t> collationOrder(const std::vector<std::string>& names) {
  const std::vector<std::string> keys = keysOf(names);
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&keys](std::size_t place) -> const std::string& { return keys[place]; });
  return order;
}

}  // namespace mahfooz::text
