#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mahfooz::intake {

// One request as it came, after its form has been judged; nothing in it is believed yet.
struct HttpRequest {
  std::string method;
  std::string target;  // "/v1/cases?x=1": as sent, nothing decoded
  bool isHttp10 = false;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case, values without the space around
  std::string body;

  [[nodiscard]] std::string_view path() const noexcept;   // up to the question mark
  [[nodiscard]] std::string_view query() const noexcept;  // behind it
  [[nodiscard]] bool has(std::string_view lowerCaseName) const noexcept;
  [[nodiscard]] std::string_view header(std::string_view lowerCaseName) const noexcept;  // the first; empty for none
};

// How a request's body is framed.
struct HttpFraming {
  bool chunked = false;
  std::size_t length = 0;  // without chunks
};

// A head (RFC 9112) from its first byte through the empty line at its end, or the status that refuses it. Strict, where
// the RFC lets a server choose: every line ends with CR LF, no folded lines, no space before a colon, no controls, the
// origin form of the target only, no header twice that means something here, exactly one Host since HTTP/1.1.
[[nodiscard]] std::variant<HttpRequest, int> parseHead(std::string_view untrustedHead);

// 400 for a framing that two readers could understand differently, 413 for an absurd length.
[[nodiscard]] std::variant<HttpFraming, int> framingOf(const HttpRequest& request);

// "a=1&b=%20x" in order; nothing when an escape is broken, a name comes twice or there are too many.
using QueryFields = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::optional<QueryFields> parseQuery(std::string_view untrustedQuery);

}  // namespace mahfooz::intake
