#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"

#include <QtCore/QString>

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace mahfooz::cli {

// {"code":N,"name":"..."}
[[nodiscard]] nlohmann::ordered_json errorJson(Error error);

// What `hash` says of one file, as one JSON object; the shape is in README.
[[nodiscard]] nlohmann::ordered_json fileJson(const QString& file, const Result<MediaFingerprints>& result);

// The same for people: algorithm, variant, value, quality and file, separated by tabs; a line a
// fingerprint, and of vpdq a line a frame with the frame's quality.
[[nodiscard]] std::string fileText(const QString& file, const Result<MediaFingerprints>& result);

// One line of compact JSON. A file name that is no valid UTF-8 loses the bytes that are not.
[[nodiscard]] std::string jsonLine(const nlohmann::ordered_json& object);

// Writes to standard output at once; false when it cannot be written.
[[nodiscard]] bool print(std::string_view text);

}  // namespace mahfooz::cli
