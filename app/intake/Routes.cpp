#include "app/intake/Routes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace mahfooz::intake {

namespace {

enum class Place { Cases, Case, Items, Fetch, Feedback, Health, Metrics, Nowhere };

struct Entry {
  Place place;
  std::string_view method;
  Route route;
};

constexpr auto kEntries = std::to_array<Entry>({
    {Place::Cases, "POST", Route::Create},
    {Place::Case, "GET", Route::Status},
    {Place::Case, "DELETE", Route::Withdraw},
    {Place::Items, "POST", Route::Add},
    {Place::Fetch, "GET", Route::Fetch},
    {Place::Feedback, "POST", Route::Feedback},
    {Place::Health, "GET", Route::Health},
    {Place::Metrics, "GET", Route::Metrics},
});

constexpr std::string_view kCase = "/v1/cases/";
constexpr std::string_view kItems = "/items";

// The number in "/v1/cases/{number}" and "/v1/cases/{number}/items", whatever stands there.
std::string_view numberIn(std::string_view target) {
  target.remove_prefix(kCase.size());
  return target.substr(0, target.find('/'));
}

// Nothing is ever matched against an expression, and nothing is decoded: every address has one spelling.
Place placeOf(const HttpRequest& request) {
  const std::string_view target = request.target;
  if (target == "/v1/cases") return Place::Cases;
  if (request.path() == "/v1/FetchHashes") return Place::Fetch;
  if (target == "/v1/SubmitFeedback") return Place::Feedback;
  if (target == "/healthz") return Place::Health;
  if (target == "/metrics") return Place::Metrics;
  if (!target.starts_with(kCase)) return Place::Nowhere;
  if (target.find('?') != std::string_view::npos) return Place::Nowhere;  // a signature covers the path only
  if (numberIn(target).empty()) return Place::Nowhere;
  const auto rest = target.substr(kCase.size() + numberIn(target).size());
  if (rest == kItems) return Place::Items;
  return rest.empty() ? Place::Case : Place::Nowhere;
}

const Entry* entryFor(const HttpRequest& request) {
  const Place place = placeOf(request);
  const auto found = std::ranges::find_if(
      kEntries, [&](const Entry& entry) { return entry.place == place && entry.method == request.method; });
  return found == kEntries.end() ? nullptr : &*found;
}

// "GET, DELETE"
std::string methodsOf(Place place) {
  std::string methods;
  for (const Entry& entry : kEntries) {
    if (entry.place == place) methods.append(methods.empty() ? "" : ", ").append(entry.method);
  }
  return methods;
}

// What is wrong with the head of a request that brings a body; 0 when nothing is.
int bodyRefusal(const HttpRequest& request, const HttpFraming& framing) {
  const std::string_view type = request.header("content-type");
  if (!(type == kJson || type.starts_with("application/json;"))) return 415;
  if (request.has("content-encoding")) return 415;
  return framing.chunked || request.has("content-length") ? 0 : 411;
}

SignedAsk signedAsk(const HttpRequest& request) {
  return {request.method,
          request.target,
          numberIn(request.target),
          {std::string(request.header("signature-input")), std::string(request.header("signature"))},
          request.header("content-digest"),
          request.body};
}

FeedCredentials credentialsOf(const HttpRequest& request) {
  return {request.header("x-functions-key"), request.header("ocp-apim-subscription-key")};
}

// Parameters of other names are none of ours.
Answer fetchAnswer(FeedService& feed, const HttpRequest& request) {
  const auto fields = parseQuery(request.query());
  if (!fields) return refusal(400);
  const auto parameter = [&](std::string_view name) -> std::optional<std::string_view> {
    const auto found = std::ranges::find(*fields, name, &QueryFields::value_type::first);
    return found == fields->end() ? std::nullopt : std::optional<std::string_view>(found->second);
  };
  return feed.fetchHashes(credentialsOf(request),
                          {parameter("startTimestamp"), parameter("pageSize"), parameter("nextPageToken")});
}

int refusalAt(const HttpRequest& request, const HttpFraming& framing, const Entry* entry, bool isKnownPlace) {
  if (entry == nullptr) return isKnownPlace ? 405 : 404;
  if (entry->method == "POST") return bodyRefusal(request, framing);
  return framing.chunked || framing.length > 0 ? 400 : 0;
}

Answer metricsAnswer(const Metrics& metrics) {
  Answer answer{200, metrics.text()};
  answer.contentType = "text/plain; version=0.0.4; charset=utf-8";
  return answer;
}

}  // namespace

Route Routes::routeOf(const HttpRequest& request) const {
  const Entry* entry = entryFor(request);
  return entry == nullptr ? Route::Other : entry->route;
}

int Routes::headRefusal(const HttpRequest& request, const HttpFraming& framing) const {
  return refusalAt(request, framing, entryFor(request), placeOf(request) != Place::Nowhere);
}

Answer Routes::refusalFor(const HttpRequest& request, int status) const {
  Answer answer = refusal(status);
  if (status == 405) answer.allow = methodsOf(placeOf(request));
  return answer;
}

Answer Routes::answer(const HttpRequest& request, bool isLocal) {
  switch (routeOf(request)) {
    case Route::Create:
      return m_services.intake.createCase(request.body);
    case Route::Status:
      return m_services.intake.caseStatus(signedAsk(request));
    case Route::Add:
      return m_services.intake.addItems(signedAsk(request));
    case Route::Withdraw:
      return m_services.intake.withdraw(signedAsk(request));
    case Route::Fetch:
      return fetchAnswer(m_services.feed, request);
    case Route::Feedback:
      return m_services.feed.submitFeedback(credentialsOf(request), request.body);
    case Route::Health:
      return m_services.intake.health();
    case Route::Metrics:
      return isLocal && m_ownMetrics == OwnMetrics::ToThisComputer ? metricsAnswer(m_metrics) : refusal(404);
    default:
      return refusal(404);
  }
}

Route MetricsRoutes::routeOf(const HttpRequest& request) const {
  const Entry* entry = entryFor(request);
  return entry != nullptr && entry->route == Route::Metrics ? Route::Metrics : Route::Other;
}

int MetricsRoutes::headRefusal(const HttpRequest& request, const HttpFraming& framing) const {
  if (placeOf(request) != Place::Metrics) return 404;
  return refusalAt(request, framing, entryFor(request), true);
}

Answer MetricsRoutes::refusalFor(const HttpRequest& request, int status) const {
  Answer answer = refusal(status);
  if (status == 405) answer.allow = methodsOf(placeOf(request));
  return answer;
}

Answer MetricsRoutes::answer(const HttpRequest& /*request*/, bool /*isLocal*/) {
  return metricsAnswer(m_metrics);
}

}  // namespace mahfooz::intake
