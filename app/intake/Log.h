#pragma once

#include <array>
#include <chrono>
#include <string_view>

namespace mahfooz::intake {

// One JSON object a line on standard error. Takes nothing but words that stand in the source and numbers: there is no
// way to pass it a case number, a fingerprint or an address.
enum class Route { Create, Status, Add, Withdraw, Fetch, Feedback, Health, Metrics, Other };

inline constexpr std::array kRoutes{Route::Create, Route::Status,   Route::Add,    Route::Withdraw, Route::Fetch,
                                    Route::Feedback, Route::Health, Route::Metrics, Route::Other};

[[nodiscard]] std::string_view routeName(Route route) noexcept;  // "create"

void logEvent(std::string_view constantWord);
void logRequest(Route route, int status, std::chrono::milliseconds took);

}  // namespace mahfooz::intake
