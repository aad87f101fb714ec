#include "core/case/ServiceError.h"

#include "core/case/JsonObject.h"

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumErrorBytes = 4096;

}  // namespace

std::string serviceErrorText(std::string_view name, std::string_view message) {
  Json json;
  json["error"]["name"] = name;
  json["error"]["message"] = message;
  return jsonText(json);
}

std::optional<std::string> serviceErrorName(std::string_view untrustedJson) {
  const auto json = parseJson(untrustedJson, kMaximumErrorBytes);
  if (!json) return std::nullopt;
  JsonObject error = JsonObject(*json).object("error");
  std::string name(error.text("name", kMaximumErrorBytes));
  (void)error.text("message", kMaximumErrorBytes);
  if (!error.complete()) return std::nullopt;
  return name;
}

}  // namespace mahfooz::cases
