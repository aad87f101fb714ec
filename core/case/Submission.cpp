#include "core/case/Submission.h"

#include "core/case/Encoding.h"
#include "core/case/FingerprintJson.h"
#include "core/case/JsonObject.h"
#include "core/case/NameTable.h"

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumWordBytes = 128;  // longer than any word

constexpr NameTable<Language, 2> kLanguages{{{{Language::Urdu, "ur"}, {Language::English, "en"}}}};
constexpr NameTable<Source, 3> kSources{
    {{{Source::Home, "home"}, {Source::Helpdesk, "helpdesk"}, {Source::Kiosk, "kiosk"}}}};

Json itemJson(const SubmissionItem& item) {
  Json fingerprints = Json::array();
  for (const Fingerprint& fingerprint : item.fingerprints)
    fingerprints.push_back(fingerprintJson(fingerprint));
  return {{"kind", mediaKindName(item.kind)}, {"fingerprints", std::move(fingerprints)}};
}

// What each kind of file has: a photo that claims to be a video would be stored where nobody looks for it.
bool belongsTo(MediaKind kind, Algorithm algorithm) noexcept {
  if (algorithm == Algorithm::Md5) return true;
  return (algorithm == Algorithm::Pdq) == (kind == MediaKind::Photo);
}

std::optional<SubmissionItem> readItem(JsonObject object) {
  const auto kind = object.parsed("kind", kMaximumWordBytes, mediaKindFromName);
  const auto list = object.array("fingerprints", kMaximumItemFingerprints);
  if (!object.complete() || list.empty()) return std::nullopt;
  SubmissionItem item{*kind, {}};
  for (const Json& entry : list) {
    auto fingerprint = readFingerprint(JsonObject(entry));
    if (!fingerprint || !belongsTo(*kind, fingerprint->algorithm)) return std::nullopt;
    item.fingerprints.push_back(std::move(*fingerprint));
  }
  return item;
}

std::optional<std::vector<SubmissionItem>> readItems(std::span<const Json> list) {
  std::vector<SubmissionItem> items;
  for (const Json& entry : list) {
    auto item = readItem(JsonObject(entry));
    if (!item) return std::nullopt;
    items.push_back(std::move(*item));
  }
  return items;
}

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
  if (!known || !root.complete() || !age || list.empty()) return std::nullopt;
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
  json["items"] = Json::array();
  for (const SubmissionItem& item : submission.items)
    json["items"].push_back(itemJson(item));
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
