#include "core/case/ServiceProfile.h"

#include "core/case/Encoding.h"
#include "core/case/JsonObject.h"
#include "core/case/NameTable.h"
#include "core/case/ServiceAddress.h"
#include "core/case/SubmissionItem.h"
#include "core/case/Timestamp.h"
#include "core/text/Utf8.h"

#include <algorithm>

namespace mahfooz::cases {

namespace {

constexpr std::size_t kMaximumProfileBytes = 256 * 1024;  // a few hundred platforms with long names
constexpr std::size_t kMaximumTextBytes = 512;            // a name of some hundred Urdu letters
constexpr std::size_t kMaximumPlatforms = 500;
constexpr std::size_t kBase64KeyBytes = 44;  // of 32 bytes

constexpr NameTable<AgeThen, 2> kAges{{{{AgeThen::Minor, "minor"}, {AgeThen::Adult, "adult"}}}};

bool isDihedral(Variant variant) noexcept {
  return variant != Variant::Displayed && variant != Variant::Stored && variant != Variant::Composited;
}

BilingualText readName(JsonObject object, bool& complete) {
  BilingualText name{std::string(object.text("ur", kMaximumTextBytes)),
                     std::string(object.text("en", kMaximumTextBytes))};
  complete = complete && object.complete() && !name.urdu.empty() && !name.english.empty();
  return name;
}

void readSealingKey(JsonObject object, ServiceProfile& profile, bool& complete) {
  profile.sealingKeyId = object.text("id", kMaximumKeyIdBytes);
  const auto key = object.parsed("key", kBase64KeyBytes, arrayFromBase64<32>);
  complete = complete && object.complete() && isKeyId(profile.sealingKeyId);
  if (key) profile.sealingKey = *key;
}

// Words of an enumeration: at least one, none twice.
template <class T, class FromName>
std::vector<T> readWords(std::span<const Json> untrusted, FromName fromName, bool& complete) {
  std::vector<T> values;
  for (const Json& entry : untrusted) {
    const auto value = fromName(jsonString(entry, kMaximumTextBytes).value_or(std::string_view()));
    if (!value || std::ranges::find(values, *value) != values.end())
      complete = false;
    else
      values.push_back(*value);
  }
  complete = complete && !values.empty();
  return values;
}

std::vector<ParticipatingPlatform> readPlatforms(std::span<const Json> untrusted, bool& complete) {
  std::vector<ParticipatingPlatform> platforms;
  for (const Json& entry : untrusted) {
    JsonObject object(entry);
    ParticipatingPlatform platform{std::string(object.text("name", kMaximumTextBytes)),
                                   std::string(object.text("lastChecked", kMaximumTextBytes))};
    complete = complete && object.complete() && !platform.name.empty() && isDate(platform.lastChecked);
    platforms.push_back(std::move(platform));
  }
  return platforms;
}

// Fills the profile; false for anything malformed. The address is judged by the caller.
bool readProfile(JsonObject root, ServiceProfile& profile) {
  bool complete = root.integer("version", 1, 1) == 1;
  profile.name = readName(root.object("name"), complete);
  profile.baseUrl = root.text("baseUrl", kMaximumTextBytes);
  readSealingKey(root.object("sealingKey"), profile, complete);
  if (const auto key = root.parsed("signingKey", kBase64KeyBytes, arrayFromBase64<32>)) profile.signingKey = *key;
  profile.practice = root.flag("practice");
  profile.audience = readWords<AgeThen>(root.array("audience", 2), ageThenFromName, complete);
  profile.algorithms = readWords<Algorithm>(root.array("algorithms", 16), algorithmFromName, complete);
  profile.minimumQuality = static_cast<int>(root.integer("minimumQuality", 0, 100));
  profile.maximumItems = static_cast<int>(root.integer("maximumItems", 1, kMaximumSubmissionItems));
  profile.dihedral = root.flagIfThere("dihedral");
  profile.platforms = readPlatforms(root.array("platforms", kMaximumPlatforms), complete);
  return complete && root.complete();
}

Json platformsJson(const std::vector<ParticipatingPlatform>& platforms) {
  Json list = Json::array();
  for (const auto& platform : platforms)
    list.push_back({{"name", platform.name}, {"lastChecked", platform.lastChecked}});
  return list;
}

}  // namespace

std::string_view ageThenName(AgeThen age) noexcept {
  return kAges.nameOf(age);
}
std::optional<AgeThen> ageThenFromName(std::string_view untrustedName) noexcept {
  return kAges.valueOf(untrustedName);
}

bool ServiceProfile::accepts(AgeThen age) const noexcept {
  return std::ranges::find(audience, age) != audience.end();
}

bool ServiceProfile::accepts(const Fingerprint& fingerprint) const noexcept {
  const bool isMeasured = fingerprint.algorithm == Algorithm::Pdq || fingerprint.algorithm == Algorithm::Vpdq;
  return std::ranges::find(algorithms, fingerprint.algorithm) != algorithms.end() &&
         (dihedral || !isDihedral(fingerprint.variant)) && (!isMeasured || fingerprint.quality >= minimumQuality);
}

bool isKeyId(std::string_view untrusted) noexcept {
  const auto isByte = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-'; };
  return !untrusted.empty() && untrusted.size() <= kMaximumKeyIdBytes && std::ranges::all_of(untrusted, isByte);
}

Result<ServiceProfile> parseServiceProfile(std::string_view untrustedJson) {
  const auto json = parseJson(untrustedJson, kMaximumProfileBytes);
  ServiceProfile profile;
  if (!json || !readProfile(JsonObject(*json), profile)) return ErrorCode::ProfileInvalid;
  if (const auto address = checkServiceAddress(profile.baseUrl); !address) return address.error();
  return profile;
}

std::string serviceProfileText(const ServiceProfile& profile) {
  Json json;
  json["version"] = 1;
  json["name"] = {{"ur", profile.name.urdu}, {"en", profile.name.english}};
  json["baseUrl"] = profile.baseUrl;
  json["sealingKey"] = {{"id", profile.sealingKeyId}, {"key", toBase64(profile.sealingKey)}};
  json["signingKey"] = toBase64(profile.signingKey);
  json["practice"] = profile.practice;
  json["audience"] = Json::array();
  for (const AgeThen age : profile.audience)
    json["audience"].push_back(ageThenName(age));
  json["algorithms"] = Json::array();
  for (const Algorithm algorithm : profile.algorithms)
    json["algorithms"].push_back(algorithmName(algorithm));
  json["minimumQuality"] = profile.minimumQuality;
  json["maximumItems"] = profile.maximumItems;
  if (profile.dihedral) json["dihedral"] = true;
  json["platforms"] = platformsJson(profile.platforms);
  return jsonText(json);
}

}  // namespace mahfooz::cases
