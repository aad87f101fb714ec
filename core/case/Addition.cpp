#include "core/case/Addition.h"

#include "core/case/JsonObject.h"
#include "core/case/SubmissionItemJson.h"

#include <optional>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumWordBytes = 128;  // longer than any word

std::optional<Addition> readAddition(JsonObject root) {
  const bool known = root.integer("version", 1, 1) == 1;
  auto number = CaseNumber::parse(root.text("case", kMaximumWordBytes));
  const auto list = root.array("items", kMaximumSubmissionItems);
  if (!known || !root.complete() || !number) return std::nullopt;
  auto items = readItems(list);
  if (!items) return std::nullopt;
  return Addition{std::move(*number), std::move(*items)};
}

}  // namespace

std::string additionText(const Addition& addition) {
  Json json;
  json["version"] = 1;
  json["case"] = addition.number.text();
  json["items"] = itemsJson(addition.items);
  return jsonText(json);
}

Result<Addition> parseAddition(std::string_view untrustedText) {
  const auto json = parseJson(untrustedText, kMaximumSubmissionBytes);
  if (!json) return ErrorCode::ServiceRefused;
  auto addition = readAddition(JsonObject(*json));
  if (!addition || additionText(*addition) != untrustedText) return ErrorCode::ServiceRefused;
  return std::move(*addition);
}

}  // namespace mahfooz::cases
