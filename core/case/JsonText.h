#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mahfooz::cases {

// The one place where this layer meets the JSON library; nothing here throws for what came from outside.
using Json = nlohmann::ordered_json;  // keeps the order of keys

// Nothing for a text that is longer than the limit, is not RFC 8259 JSON in UTF-8, nests deeper or is wider than
// any text of ours, or has the same key twice in one object.
[[nodiscard]] std::optional<Json> parseJson(std::string_view untrusted, std::size_t maximumBytes);

// Indented by two, with a newline at the end.
[[nodiscard]] std::string jsonText(const Json& json);

}  // namespace mahfooz::cases
