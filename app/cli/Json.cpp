#include "app/cli/Json.h"

#include "core/case/FingerprintJson.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace mahfooz::cli {

using Json = nlohmann::ordered_json;

namespace {

// The columns of one fingerprint: algorithm, variant, value, quality, file.
struct Columns {
  const Fingerprint& fingerprint;
  std::string file;
};

void appendLine(std::string& text, const Columns& columns, std::string_view value, std::string_view quality) {
  text.append(algorithmName(columns.fingerprint.algorithm)).append(1, '\t');
  text.append(variantName(columns.fingerprint.variant)).append(1, '\t');
  text.append(value).append(1, '\t');
  text.append(quality).append(1, '\t');
  text.append(columns.file).append(1, '\n');
}

// Between the two commas of a frame's "<64 hex>,<quality>,<seconds>".
std::string_view qualityOfFrame(std::string_view frame) {
  const auto begin = frame.find(',') + 1;
  return frame.substr(begin, frame.find(',', begin) - begin);
}

void appendFingerprint(std::string& text, const Columns& columns) {
  const Fingerprint& fingerprint = columns.fingerprint;
  if (fingerprint.algorithm != Algorithm::Vpdq)
    return appendLine(text, columns, fingerprint.value, std::to_string(fingerprint.quality));
  for (const std::string_view frame : vpdqLines(fingerprint.value))
    appendLine(text, columns, frame, qualityOfFrame(frame));
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
  constexpr double kMilliseconds = 1000.0;
  if (result->kind == MediaKind::Video)
    object["durationSeconds"] = static_cast<double>(result->durationMilliseconds) / kMilliseconds;
  Json& list = object["fingerprints"] = Json::array();
  for (const Fingerprint& fingerprint : result->fingerprints)
    list.push_back(cases::fingerprintJson(fingerprint));
  return object;
}

std::string fileText(const QString& file, const Result<MediaFingerprints>& result) {
  if (!result) {
    return "error\t" + std::to_string(static_cast<int>(result.error().code())) + '\t' +
           std::string(errorName(result.error().code())) + "\t\t" + file.toStdString() + '\n';
  }
  std::string text;
  for (const Fingerprint& fingerprint : result->fingerprints)
    appendFingerprint(text, {fingerprint, file.toStdString()});
  return text;
}

Json failureJson(Error error, const QStringList& files, const std::vector<Result<MediaFingerprints>>& results) {
  Json object{{"error", errorJson(error)}};
  for (std::size_t index = 0; index < results.size(); ++index) {
    if (!results[index]) object["files"].push_back(fileJson(files[static_cast<qsizetype>(index)], results[index]));
  }
  return object;
}

std::string jsonLine(const Json& object) {
  constexpr int kOneLine = -1;
  return object.dump(kOneLine, ' ', false, Json::error_handler_t::replace) + '\n';
}

bool print(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

}  // namespace mahfooz::cli
