#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::cli {

// {"code":N,"name":"..."}
[[nodiscard]] nlohmann::ordered_json errorJson(Error error);

// What `hash` says of one file, as one JSON object; the shape is in README.
[[nodiscard]] nlohmann::ordered_json fileJson(const QString& file, const Result<MediaFingerprints>& result);

// The same for people: algorithm, variant, value, quality and file, separated by tabs; a line a
// fingerprint, and of vpdq a line a frame with the frame's quality.
[[nodiscard]] std::string fileText(const QString& file, const Result<MediaFingerprints>& result);

// What is printed when a command that sends files has failed: {"error":{...}}, and under "files" each that could not be
// fingerprinted. results: in the order of the files; fewer when it did not come to them.
[[nodiscard]] nlohmann::ordered_json failureJson(Error error, const QStringList& files,
                                                 const std::vector<Result<MediaFingerprints>>& results);

// One line of compact JSON. A file name that is no valid UTF-8 loses the bytes that are not.
[[nodiscard]] std::string jsonLine(const nlohmann::ordered_json& object);

// Writes to standard output at once; false when it cannot be written.
[[nodiscard]] bool print(std::string_view text);

}  // namespace mahfooz::cli
