#include "app/intake/Metrics.h"

#include <algorithm>

namespace mahfooz::intake {

namespace {

std::string number(std::uint64_t value) {
  return std::to_string(value);
}

// "0.025" for 25
std::string seconds(std::uint64_t milliseconds) {
  std::string rest = number(milliseconds % 1000);
  rest.insert(0, 3 - rest.size(), '0');
  return number(milliseconds / 1000) + "." + rest;
}

void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
  out.append("# HELP ").append(name).append(" ").append(help).append("\n");
  out.append("# TYPE ").append(name).append(" ").append(type).append("\n");
}

void single(std::string& out, std::string_view name, std::string_view type, std::string_view help,
            std::uint64_t value) {
  head(out, name, type, help);
  out.append(name).append(" ").append(number(value)).append("\n");
}

std::string routeLabel(Route route) {
  return "route=\"" + std::string(routeName(route)) + "\"";
}

}  // namespace

void Metrics::noteRequest(Route route, int status, std::chrono::milliseconds took) {
  PerRoute& counts = m_routes[static_cast<std::size_t>(route)];
  ++counts.byClass[static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1)];
  const auto bound = std::ranges::lower_bound(kBounds, took.count());
  ++counts.byTime[static_cast<std::size_t>(bound - kBounds.begin())];
  counts.milliseconds += static_cast<std::uint64_t>(std::max<std::int64_t>(0, took.count()));
}

void Metrics::noteAnswer(Route route, const Answer& answer) {
  if (answer.status == 503) ++m_storageErrors;
  if (answer.status == 429) noteLimited(LimitedBy::Case);
  if (answer.status != 201) return;
  if (route == Route::Create) ++m_casesAccepted;
  m_itemsAccepted += answer.itemsTaken;
}

void Metrics::appendRequests(std::string& out) const {
  head(out, "mahfooz_requests_total", "counter", "Requests answered, by route and class of status.");
  for (const Route route : kRoutes) {
    const PerRoute& counts = m_routes[static_cast<std::size_t>(route)];
    for (std::size_t status = 0; status < counts.byClass.size(); ++status)
      out.append("mahfooz_requests_total{" + routeLabel(route) + ",status=\"" + number(status + 1) + "xx\"} " +
                 number(counts.byClass[status]) + "\n");
  }
}

void Metrics::appendDurations(std::string& out) const {
  constexpr std::string_view kName = "mahfooz_request_duration_seconds";
  head(out, kName, "histogram", "From the connection to the end of the answer.");
  for (const Route route : kRoutes) {
    const PerRoute& counts = m_routes[static_cast<std::size_t>(route)];
    const auto line = [&](std::string_view part, const std::string& labels, const std::string& value) {
      out.append(kName).append(part).append("{" + labels + "} " + value + "\n");
    };
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < counts.byTime.size(); ++at) {
      sum += counts.byTime[at];
      const std::string bound = at < kBounds.size() ? seconds(static_cast<std::uint64_t>(kBounds[at])) : "+Inf";
      line("_bucket", routeLabel(route) + ",le=\"" + bound + "\"", number(sum));
    }
    line("_sum", routeLabel(route), seconds(counts.milliseconds));
    line("_count", routeLabel(route), number(sum));
  }
}

std::string Metrics::text() const {
  std::string out;
  head(out, "mahfooz_build_info", "gauge", "The program that runs.");
  out.append("mahfooz_build_info{version=\"" MAHFOOZ_VERSION "\"} 1\n");
  appendRequests(out);
  appendDurations(out);
  head(out, "mahfooz_rate_limited_total", "counter", "Requests refused for their number.");
  out.append("mahfooz_rate_limited_total{by=\"case\"} " + number(m_limited[0]) + "\n");
  out.append("mahfooz_rate_limited_total{by=\"address\"} " + number(m_limited[1]) + "\n");
  single(out, "mahfooz_storage_errors_total", "counter", "Requests that the storage failed.", m_storageErrors);
  single(out, "mahfooz_cases_accepted_total", "counter", "New cases.", m_casesAccepted);
  single(out, "mahfooz_items_accepted_total", "counter", "Photos and videos of new cases and additions.",
         m_itemsAccepted);
  single(out, "mahfooz_tls_failures_total", "counter", "Connections whose TLS handshake failed.", m_tlsFailures);
  single(out, "mahfooz_connections_open", "gauge", "Connections right now.", m_connectionsOpen);
  return out;
}

}  // namespace mahfooz::intake
