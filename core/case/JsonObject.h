#pragma once

#include "core/case/JsonText.h"

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// Reads one JSON object strictly. Every getter notes what is missing or of the wrong kind and then returns an empty
// value; the reader asks complete() once at the end, which is false as well when a key was left over.
class JsonObject {
 public:
  explicit JsonObject(const Json& untrusted);

  std::string_view text(const char* key, std::size_t maximumBytes);
  std::int64_t integer(const char* key, std::int64_t least, std::int64_t most);
  bool flag(const char* key);
  bool flagIfThere(const char* key);  // false where the key is missing
  std::span<const Json> array(const char* key, std::size_t maximumEntries);
  JsonObject object(const char* key);

  // text() through a function that gives an optional; notes a failure when that gives nothing.
  template <class Function>
  auto parsed(const char* key, std::size_t maximumBytes, Function&& function) {
    auto value = function(text(key, maximumBytes));
    if (!value) m_failed = true;
    return value;
  }

  [[nodiscard]] bool complete() const noexcept;

 private:
  const Json& member(const char* key);

  const Json* m_json;
  std::set<std::string, std::less<>> m_read;
  bool m_failed = false;
};

// A text that stands in an array; nothing for anything else.
[[nodiscard]] std::optional<std::string_view> jsonString(const Json& untrusted, std::size_t maximumBytes);

}  // namespace mahfooz::cases
