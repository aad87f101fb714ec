#include "app/intake/Log.h"

#include "core/case/Timestamp.h"

#include <cstdio>
#include <ctime>
#include <string>

namespace mahfooz::intake {

namespace {

// One write a line: lines of different threads do not mix.
void writeLine(const std::string& fields) {
  const std::string line = "{\"time\":\"" + cases::utcTimestamp(std::time(nullptr)) + "\"," + fields + "}\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

std::string_view routeName(Route route) noexcept {
  switch (route) {
    case Route::Create:
      return "create";
    case Route::Status:
      return "status";
    case Route::Add:
      return "add";
    case Route::Withdraw:
      return "withdraw";
    case Route::Fetch:
      return "fetch";
    case Route::Feedback:
      return "feedback";
    case Route::Health:
      return "health";
    case Route::Metrics:
      return "metrics";
    case Route::Other:
      break;
  }
  return "other";
}

void logEvent(std::string_view constantWord) {
  writeLine("\"event\":\"" + std::string(constantWord) + "\"");
}

void logRequest(Route route, int status, std::chrono::milliseconds took) {
  writeLine("\"event\":\"request\",\"route\":\"" + std::string(routeName(route)) +
            "\",\"status\":" + std::to_string(status) + ",\"milliseconds\":" + std::to_string(took.count()));
}

}  // namespace mahfooz::intake
