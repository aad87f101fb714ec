#include "app/intake/Routes.h"

#include "app/intake/Log.h"

#include <array>
#include <ctime>
#include <optional>
#include <string_view>

namespace mahfooz::intake {

namespace {

using httplib::Request;
using httplib::Response;
using Handled = httplib::Server::HandlerResponse;

constexpr std::string_view kCases = "/v1/cases";
constexpr std::string_view kCase = "/v1/cases/";
constexpr std::string_view kHealth = "/healthz";

thread_local DeadlineStream* t_stream = nullptr;

// RFC 9110, section 5.6.7, in English whatever the locale.
std::string httpDate(std::time_t now) {
  constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT", kDays[utc.tm_wday], utc.tm_mday,
                kMonths[utc.tm_mon], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
  return text.data();
}

Route routeOf(const Request& request) {
  if (request.target == kCases) return Route::Create;
  if (request.target == kHealth) return Route::Health;
  return request.target.starts_with(kCase) ? Route::Status : Route::Other;
}

std::string_view methodOf(Route route) {
  return route == Route::Create ? "POST" : "GET";
}

// What is wrong with the head of a request that brings a body; 0 when nothing is.
int bodyRefusal(const Request& request, const HttpLimits& limits) {
  const std::string type = request.get_header_value("Content-Type");
  if (!(type == "application/json" || type.starts_with("application/json;"))) return 415;
  if (request.has_header("Content-Encoding")) return 415;
  const bool coded = request.has_header("Transfer-Encoding");
  if (coded == request.has_header("Content-Length")) return coded ? 400 : 411;
  if (coded) return request.get_header_value("Transfer-Encoding") == "chunked" ? 0 : 400;
  const std::string length = request.get_header_value("Content-Length");
  constexpr std::size_t kMaximumDigits = 18;  // fits into 64 bits
  if (request.get_header_value_count("Content-Length") != 1 || length.empty() ||
      length.find_first_not_of("0123456789") != std::string::npos)
    return 400;
  return length.size() > kMaximumDigits || std::stoull(length) > limits.bodyBytes ? 413 : 0;
}

Answer statusAnswer(IntakeService& service, const Request& request) {
  if (request.get_header_value_count("Signature") > 1 || request.get_header_value_count("Signature-Input") > 1)
    return refusal(400);
  return service.caseStatus(request.target, std::string_view(request.target).substr(kCase.size()),
                            {request.get_header_value("Signature-Input"), request.get_header_value("Signature")});
}

// The answer to whatever can be answered from the head alone; nothing for a body that is wanted.
std::optional<Answer> answerFromHead(IntakeService& service, const HttpLimits& limits, const Request& request) {
  const Route route = routeOf(request);
  if (route == Route::Other) return refusal(404);
  if (request.method != methodOf(route)) return refusal(405);
  if (route == Route::Health) return service.health();
  if (route == Route::Status) return statusAnswer(service, request);
  if (const int status = bodyRefusal(request, limits); status != 0) return refusal(status);
  return std::nullopt;
}

// Reads the body within its limit; the answer is a refusal when that fails.
Answer answerFromBody(IntakeService& service, const HttpLimits& limits, const httplib::ContentReader& reader) {
  std::string body;
  bool tooLong = false;
  const bool whole = reader([&](const char* data, size_t size) {
    tooLong = body.size() + size > limits.bodyBytes;
    if (!tooLong) body.append(data, size);
    return !tooLong;
  });
  if (tooLong || t_stream->isTooLong()) return refusal(413);
  if (t_stream->isTooSlow()) return refusal(408);
  return whole ? service.createCase(body) : refusal(400);
}

void finishAnswer(const Request& request, Response& response) {
  if (response.status == 405) response.set_header("Allow", std::string(methodOf(routeOf(request))));
  if (!response.has_header("Date")) response.set_header("Date", httpDate(std::time(nullptr)));
}

}  // namespace

CurrentStream::CurrentStream(DeadlineStream& stream) noexcept {
  t_stream = &stream;
}
CurrentStream::~CurrentStream() {
  t_stream = nullptr;
}

void fillAnswer(const Answer& answer, Response& response) {
  response.status = answer.status;
  response.set_content(answer.body, "application/json");
  response.set_header("Cache-Control", "no-store");
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_header("Date", httpDate(std::time(nullptr)));
  if (answer.retryAfterSeconds > 0) response.set_header("Retry-After", std::to_string(answer.retryAfterSeconds));
}

void setRoutes(httplib::Server& server, IntakeService& service, const HttpLimits& limits) {
  server.set_payload_max_length(limits.bodyBytes);
  server.set_pre_routing_handler([&service, limits](const Request& request, Response& response) {
    const auto answer = answerFromHead(service, limits, request);
    if (!answer) {
      t_stream->allowBody();
      return Handled::Unhandled;
    }
    fillAnswer(*answer, response);
    return Handled::Handled;
  });
  server.Post(std::string(kCases),
              [&service, limits](const Request&, Response& response, const httplib::ContentReader& reader) {
                fillAnswer(answerFromBody(service, limits, reader), response);
              });
  server.set_error_handler([](const Request&, Response& response) {
    if (t_stream->isTooSlow()) return fillAnswer(refusal(408), response);
    if (t_stream->isTooLong() && response.status == 400) return fillAnswer(refusal(431), response);
    if (response.body.empty()) fillAnswer(refusal(response.status), response);
  });
  server.set_exception_handler(
      [](const Request&, Response& response, std::exception_ptr) { fillAnswer(refusal(500), response); });
  server.set_post_routing_handler(finishAnswer);
  server.set_logger([](const Request& request, const Response& response) {
    logRequest(routeOf(request), response.status, t_stream->age());
  });
}

}  // namespace mahfooz::intake
