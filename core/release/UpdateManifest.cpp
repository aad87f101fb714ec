#include "core/release/UpdateManifest.h"

#include "core/case/JsonObject.h"
#include "core/case/Timestamp.h"

#include <algorithm>
#include <optional>

namespace mahfooz::release {

namespace {

constexpr std::string_view kProduct = "mahfooz";
constexpr std::size_t kMaximumManifestBytes = 16 * 1024;
constexpr std::size_t kMaximumNewsBytes = 2000;  // some sentences, of two bytes a letter
constexpr std::size_t kMaximumPageBytes = 200;   // to be typed over, if need be

// Only what nobody can mistake when it is read out or typed over: no user, no query, no escapes.
std::optional<std::string> page(std::string_view untrusted) {
  constexpr std::string_view kSecure = "https://";
  const auto isPlain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~/:").find(c) != std::string_view::npos;
  };
  if (!untrusted.starts_with(kSecure) || untrusted.size() == kSecure.size()) return std::nullopt;
  if (!std::ranges::all_of(untrusted, isPlain)) return std::nullopt;
  return std::string(untrusted);
}

std::optional<std::string> day(std::string_view untrusted) {
  if (!cases::isDate(untrusted)) return std::nullopt;
  return std::string(untrusted);
}

// Words for a person: no line breaks, no other control characters.
std::optional<std::string> words(std::string_view untrusted) {
  constexpr char kFirstPrinted = ' ';
  constexpr char kDelete = 0x7f;
  const auto isControl = [](char c) { return (c >= 0 && c < kFirstPrinted) || c == kDelete; };
  if (untrusted.empty() || std::ranges::any_of(untrusted, isControl)) return std::nullopt;
  return std::string(untrusted);
}

}  // namespace

std::string manifestText(const UpdateManifest& manifest) {
  cases::Json json;
  json["version"] = 1;
  json["product"] = kProduct;
  json["release"] = versionText(manifest.release);
  json["day"] = manifest.day;
  json["page"] = manifest.page;
  json["news"] = {{"ur", manifest.news.urdu}, {"en", manifest.news.english}};
  return cases::jsonText(json);
}

Result<UpdateManifest> parseManifest(std::string_view untrustedText) {
  constexpr std::size_t kShort = 32;  // a product, a version, a date
  const auto json = cases::parseJson(untrustedText, kMaximumManifestBytes);
  if (!json) return ErrorCode::UpdateInvalid;
  cases::JsonObject root(*json);
  const bool isKnown = root.integer("version", 1, 1) == 1;
  const bool isOurs = root.text("product", kShort) == kProduct;
  const auto release = root.parsed("release", kShort, parseVersion);
  auto released = root.parsed("day", kShort, day);
  auto where = root.parsed("page", kMaximumPageBytes, page);
  cases::JsonObject news = root.object("news");
  auto urdu = news.parsed("ur", kMaximumNewsBytes, words);
  auto english = news.parsed("en", kMaximumNewsBytes, words);
  if (!isKnown || !isOurs || !root.complete() || !news.complete()) return ErrorCode::UpdateInvalid;
  return UpdateManifest{*release, std::move(*released), std::move(*where), {std::move(*urdu), std::move(*english)}};
}

}  // namespace mahfooz::release
