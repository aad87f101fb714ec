#include "core/case/Submission.h"

#include "core/case/Encoding.h"
#include "core/case/JsonObject.h"
#include "core/case/NameTable.h"
#include "core/case/SubmissionItemJson.h"

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumWordBytes = 128;  // longer than any word

constexpr NameTable<Language, 2> kLanguages{{{{Language::Urdu, "ur"}, {Language::English, "en"}}}};
constexpr NameTable<Source, 3> kSources{
    {{{Source::Home, "home"}, {Source::Helpdesk, "helpdesk"}, {Source::Kiosk, "kiosk"}}}};

std::optional<AgeThen> readDeclaration(JsonObject object) {
  const auto age = object.parsed("ageInPicture", kMaximumWordBytes, ageThenFromName);
  return object.complete() ? age : std::nullopt;
}

std::optional<CaseNumber> numberFrom(std::string_view untrusted) {
  auto number = CaseNumber::parse(untrusted);
  if (!number) return std::nullopt;
  return std::move(*number);
}

std::optional<Submission> readSubmission(JsonObject root) {
  const bool known = root.integer("version", 1, 1) == 1;
  auto number = root.parsed("case", kMaximumWordBytes, numberFrom);
  const auto publicKey = root.parsed("publicKey", kMaximumWordBytes, arrayFromBase64<32>);
  const auto language = root.parsed("language", kMaximumWordBytes, languageFromName);
  const auto source = root.parsed("source", kMaximumWordBytes, sourceFromName);
  const auto age = readDeclaration(root.object("declaration"));
  const auto list = root.array("items", kMaximumSubmissionItems);
  if (!known || !root.complete() || !age) return std::nullopt;
  auto items = readItems(list);
  if (!items) return std::nullopt;
  return Submission{std::move(*number), *publicKey, *language, *source, *age, std::move(*items)};
}

}  // namespace

std::string_view languageName(Language language) noexcept {
  return kLanguages.nameOf(language);
}
std::optional<Language> languageFromName(std::string_view untrustedName) noexcept {
  return kLanguages.valueOf(untrustedName);
}
std::string_view sourceName(Source source) noexcept {
  return kSources.nameOf(source);
}
std::optional<Source> sourceFromName(std::string_view untrustedName) noexcept {
  return kSources.valueOf(untrustedName);
}

std::string submissionText(const Submission& submission) {
  Json json;
  json["version"] = 1;
  json["case"] = submission.number.text();
  json["publicKey"] = toBase64(submission.publicKey);
  json["language"] = languageName(submission.language);
  json["source"] = sourceName(submission.source);
  json["declaration"] = {{"ageInPicture", ageThenName(submission.ageThen)}};
  json["items"] = itemsJson(submission.items);
  return jsonText(json);
}

Result<Submission> parseSubmission(std::string_view untrustedText) {
  const auto json = parseJson(untrustedText, kMaximumSubmissionBytes);
  if (!json) return ErrorCode::ServiceRefused;
  auto submission = readSubmission(JsonObject(*json));
  if (!submission || submissionText(*submission) != untrustedText) return ErrorCode::ServiceRefused;
  return std::move(*submission);
}

}  // namespace mahfooz::cases
