#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mahfooz::intake {

inline constexpr std::string_view kJson = "application/json";

// What the service answers to one request, before it becomes HTTP.
struct Answer {
  int status = 200;
  std::string body;  // JSON, unless contentType says otherwise
  std::int64_t retryAfterSeconds = 0;
  std::string_view contentType = kJson;
  std::string allow = {};      // with 405: the methods that are understood
  std::size_t itemsTaken = 0;  // photos and videos that this request added, for the metrics
};

// The refusal that belongs to an HTTP status, as JSON: "not-found", "body-too-large", ...
[[nodiscard]] Answer refusal(int status);

// A refusal with a name of its own.
[[nodiscard]] Answer refusal(int status, std::string_view name, std::string_view message);

// The whole HTTP response: never cached, with a Date, the last of its connection. Without the body for HEAD.
[[nodiscard]] std::string responseText(const Answer& answer, bool withBody = true);

}  // namespace mahfooz::intake
