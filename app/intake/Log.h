#pragma once

#include <chrono>
#include <string_view>

namespace mahfooz::intake {

// One JSON object a line on standard error. Takes nothing but words that stand in the source and numbers: there is no
// way to pass it a case number, a fingerprint or an address.
enum class Route { Create, Status, Health, Other };

void logEvent(std::string_view constantWord);
void logRequest(Route route, int status, std::chrono::milliseconds took);

}  // namespace mahfooz::intake
