#include "app/intake/HttpRequest.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace mahfooz::intake {

namespace {

constexpr std::size_t kMaximumHeaders = 100;
constexpr std::size_t kMaximumMethodBytes = 16;
constexpr std::size_t kMaximumQueryFields = 20;

// Headers that mean something here: given twice, two readers might each believe another one.
constexpr auto kSingle = std::to_array<std::string_view>(
    {"host", "content-length", "transfer-encoding", "content-type", "content-encoding", "content-digest", "signature",
     "signature-input", "expect", "x-functions-key", "ocp-apim-subscription-key"});

bool isDigit(char c) noexcept {
  return c >= '0' && c <= '9';
}

bool isLetter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// RFC 9110, section 5.6.2.
bool isTokenByte(char c) noexcept {
  constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  return isDigit(c) || isLetter(c) || kMarks.find(c) != std::string_view::npos;
}

bool isToken(std::string_view text) noexcept {
  return !text.empty() && std::ranges::all_of(text, isTokenByte);
}

// Visible ASCII, space, tab and bytes above ASCII: section 5.5.
bool isValueByte(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return c == '\t' || (byte >= 0x20 && byte != 0x7F);
}

bool isTargetByte(char c) noexcept {
  return c > 0x20 && c < 0x7F && c != '#';
}

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view kSpace = " \t";
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// Takes one line off `rest`, without its CR LF.
std::optional<std::string_view> takeLine(std::string_view& rest) noexcept {
  const auto end = rest.find("\r\n");
  if (end == std::string_view::npos) return std::nullopt;
  const auto line = rest.substr(0, end);
  rest.remove_prefix(end + 2);
  return line;
}

// 0, or the status that refuses the line.
int readRequestLine(std::string_view line, HttpRequest& request) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return 400;
  const auto method = line.substr(0, first);
  const auto target = line.substr(first + 1, last - first - 1);
  const auto version = line.substr(last + 1);
  if (!isToken(method) || method.size() > kMaximumMethodBytes) return 400;
  if (!target.starts_with('/') || !std::ranges::all_of(target, isTargetByte)) return 400;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return 400;  // 505 would blame the service
  request.method = method;
  request.target = target;
  request.isHttp10 = version == "HTTP/1.0";
  return 0;
}

int readHeader(std::string_view line, HttpRequest& request) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return 400;
  const auto name = line.substr(0, colon);
  const auto value = trimmed(line.substr(colon + 1));
  if (!isToken(name) || !std::ranges::all_of(value, isValueByte)) return 400;
  if (request.headers.size() == kMaximumHeaders) return 431;
  std::string lower = lowerCase(name);
  if (std::ranges::find(kSingle, lower) != kSingle.end() && request.has(lower)) return 400;
  request.headers.emplace_back(std::move(lower), value);
  return 0;
}

std::optional<char> hexByte(std::string_view two) noexcept {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(two.data(), two.data() + two.size(), value, 16);
  if (two.size() != 2 || error != std::errc() || end != two.data() + two.size()) return std::nullopt;
  return static_cast<char>(value);
}

std::optional<std::string> decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out.push_back(text[at] == '+' ? ' ' : text[at]);
      continue;
    }
    const auto byte = hexByte(text.substr(at + 1, 2));
    if (!byte) return std::nullopt;
    out.push_back(*byte);
    at += 2;
  }
  return out;
}

}  // namespace

std::string_view HttpRequest::path() const noexcept {
  return std::string_view(target).substr(0, target.find('?'));
}

std::string_view HttpRequest::query() const noexcept {
  const auto mark = target.find('?');
  return mark == std::string::npos ? std::string_view() : std::string_view(target).substr(mark + 1);
}

bool HttpRequest::has(std::string_view lowerCaseName) const noexcept {
  return std::ranges::any_of(headers, [&](const auto& entry) { return entry.first == lowerCaseName; });
}

std::string_view HttpRequest::header(std::string_view lowerCaseName) const noexcept {
  const auto found = std::ranges::find_if(headers, [&](const auto& entry) { return entry.first == lowerCaseName; });
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::variant<HttpRequest, int> parseHead(std::string_view untrustedHead) {
  HttpRequest request;
  std::string_view rest = untrustedHead;
  const auto first = takeLine(rest);
  if (!first) return 400;
  if (const int status = readRequestLine(*first, request); status != 0) return status;
  for (;;) {
    const auto line = takeLine(rest);
    if (!line) return 400;
    if (line->empty()) break;
    if (const int status = readHeader(*line, request); status != 0) return status;
  }
  if (!rest.empty() || (!request.isHttp10 && !request.has("host"))) return 400;
  return request;
}

std::variant<HttpFraming, int> framingOf(const HttpRequest& request) {
  constexpr std::size_t kMaximumDigits = 18;  // fits into 64 bits
  const bool coded = request.has("transfer-encoding");
  if (coded && (request.has("content-length") || request.isHttp10)) return 400;
  if (coded) {
    if (lowerCase(request.header("transfer-encoding")) != "chunked") return 400;
    return HttpFraming{true, 0};
  }
  if (!request.has("content-length")) return HttpFraming{};
  const auto digits = request.header("content-length");
  if (digits.empty() || !std::ranges::all_of(digits, isDigit)) return 400;
  if (digits.size() > kMaximumDigits) return 413;
  HttpFraming framing;
  std::from_chars(digits.data(), digits.data() + digits.size(), framing.length);
  return framing;
}

std::optional<QueryFields> parseQuery(std::string_view untrustedQuery) {
  QueryFields fields;
  while (!untrustedQuery.empty()) {
    const auto end = std::min(untrustedQuery.find('&'), untrustedQuery.size());
    const auto field = untrustedQuery.substr(0, end);
    untrustedQuery.remove_prefix(std::min(end + 1, untrustedQuery.size()));
    const auto sign = std::min(field.find('='), field.size());
    auto name = decoded(field.substr(0, sign));
    auto value = decoded(field.substr(std::min(sign + 1, field.size())));
    if (!name || !value || fields.size() == kMaximumQueryFields) return std::nullopt;
    if (std::ranges::any_of(fields, [&](const auto& known) { return known.first == *name; })) return std::nullopt;
    fields.emplace_back(std::move(*name), std::move(*value));
  }
  return fields;
}

}  // namespace mahfooz::intake
