#include "app/intake/Answer.h"

#include "app/intake/HttpDate.h"
#include "core/case/ServiceError.h"

#include <array>

namespace mahfooz::intake {

namespace {

struct Refusal {
  int status;
  std::string_view name;
  std::string_view message;
};

constexpr auto kRefusals = std::to_array<Refusal>({
    {400, "request-malformed", "the request is not well-formed"},
    {403, "forbidden", "the request is not signed as it should be"},
    {404, "not-found", "there is nothing here, or it is not yours"},
    {405, "method-not-allowed", "this address takes another method"},
    {408, "request-too-slow", "the request did not arrive in time"},
    {409, "case-conflict", "another submission has this case number"},
    {411, "length-required", "a body needs Content-Length or chunked transfer coding"},
    {413, "body-too-large", "the body is longer than any submission"},
    {414, "address-too-long", "the address is too long"},
    {415, "media-type-unsupported", "the body must be application/json without a content coding"},
    {417, "expectation-failed", "only 100-continue can be expected"},
    {429, "too-many-requests", "too many attempts; wait and try again"},
    {431, "headers-too-large", "the request's head is too long"},
    {500, "internal", "the service has failed"},
    {503, "unavailable", "the service cannot answer now"},
});

// RFC 9110. Nobody acts on the phrase; it is for eyes.
std::string_view reasonPhrase(int status) noexcept {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 404:
      return "Not Found";
    case 429:
      return "Too Many Requests";
    default:
      return status < 500 ? "Refused" : "Unavailable";
  }
}

}  // namespace

Answer refusal(int status) {
  for (const Refusal& entry : kRefusals) {
    if (entry.status == status) return refusal(status, entry.name, entry.message);
  }
  return refusal(status, status < 500 ? "refused" : "unavailable", "the request cannot be answered");
}

Answer refusal(int status, std::string_view name, std::string_view message) {
  return {status, cases::serviceErrorText(name, message)};
}

std::string responseText(const Answer& answer, bool withBody) {
  std::string text = "HTTP/1.1 " + std::to_string(answer.status) + " ";
  const auto add = [&text](std::string_view name, std::string_view value) {
    text.append(name).append(": ").append(value).append("\r\n");
  };
  text.append(reasonPhrase(answer.status)).append("\r\n");
  add("Date", httpDate());
  add("Content-Type", answer.contentType);
  add("Content-Length", std::to_string(answer.body.size()));
  add("Cache-Control", "no-store");
  add("X-Content-Type-Options", "nosniff");
  if (answer.retryAfterSeconds > 0) add("Retry-After", std::to_string(answer.retryAfterSeconds));
  if (!answer.allow.empty()) add("Allow", answer.allow);
  add("Connection", "close");
  text.append("\r\n");
  if (withBody) text.append(answer.body);
  return text;
}

}  // namespace mahfooz::intake
