#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mahfooz::intake {

// What the service answers to one request, before it becomes HTTP.
struct Answer {
  int status = 200;
  std::string body;  // JSON
  std::int64_t retryAfterSeconds = 0;
};

// The refusal that belongs to an HTTP status, as JSON: "not-found", "body-too-large", ...
[[nodiscard]] Answer refusal(int status);

// A refusal with a name of its own.
[[nodiscard]] Answer refusal(int status, std::string_view name, std::string_view message);

}  // namespace mahfooz::intake
