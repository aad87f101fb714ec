#include "app/intake/Answer.h"

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
    {429, "too-many-requests", "too many failed attempts; wait and try again"},
    {431, "headers-too-large", "the request's head is too long"},
    {500, "internal", "the service has failed"},
    {503, "unavailable", "the service cannot answer now"},
});

}  // namespace

Answer refusal(int status) {
  for (const Refusal& entry : kRefusals) {
    if (entry.status == status) return refusal(status, entry.name, entry.message);
  }
  return refusal(status, status < 500 ? "refused" : "unavailable", "the request cannot be answered");
}

Answer refusal(int status, std::string_view name, std::string_view message) {
  return {status, cases::serviceErrorText(name, message), 0};
}

}  // namespace mahfooz::intake
