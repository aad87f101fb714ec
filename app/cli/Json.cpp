#include "app/cli/Json.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace mahfooz::cli {

using Json = nlohmann::ordered_json;

namespace {

Json fingerprintJson(const Fingerprint& fingerprint) {
  return Json{{"algorithm", algorithmName(fingerprint.algorithm)},
              {"value", fingerprint.value},
              {"quality", fingerprint.quality},
              {"variant", variantName(fingerprint.variant)}};
}

}  // namespace

Json errorJson(Error error) {
  return Json{{"code", static_cast<int>(error.code())}, {"name", errorName(error.code())}};
}

Json fileJson(const QString& file, const Result<MediaFingerprints>& result) {
  Json object{{"file", file.toStdString()}, {"ok", result.has_value()}};
  if (!result) {
    object["error"] = errorJson(result.error());
    return object;
  }
  object["kind"] = mediaKindName(result->kind);
  object["width"] = result->width;
  object["height"] = result->height;
  Json& list = object["fingerprints"] = Json::array();
  for (const Fingerprint& fingerprint : result->fingerprints)
    list.push_back(fingerprintJson(fingerprint));
  return object;
}

std::string fileText(const QString& file, const Result<MediaFingerprints>& result) {
  if (!result) {
    return "error\t" + std::to_string(static_cast<int>(result.error().code())) + '\t' +
           std::string(errorName(result.error().code())) + "\t\t" + file.toStdString() + '\n';
  }
  std::string text;
  for (const Fingerprint& fingerprint : result->fingerprints) {
    text.append(algorithmName(fingerprint.algorithm)).append(1, '\t');
    text.append(variantName(fingerprint.variant)).append(1, '\t');
    text.append(fingerprint.value).append(1, '\t');
    text.append(std::to_string(fingerprint.quality)).append(1, '\t');
    text.append(file.toStdString()).append(1, '\n');
  }
  return text;
}

std::string jsonLine(const Json& object) {
  constexpr int kOneLine = -1;
  return object.dump(kOneLine, ' ', false, Json::error_handler_t::replace) + '\n';
}

bool print(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

}  // namespace mahfooz::cli
