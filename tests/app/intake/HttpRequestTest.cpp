#include "app/intake/HttpRequest.h"

#include <catch2/catch.hpp>

#include <string>

using namespace mahfooz::intake;

namespace {

int statusOf(const std::string& head) {
  const auto parsed = parseHead(head);
  const int* status = std::get_if<int>(&parsed);
  return status == nullptr ? 0 : *status;
}

// A good head with one more line.
int statusWith(const std::string& line) {
  return statusOf("GET /x HTTP/1.1\r\nHost: x\r\n" + line + "\r\n\r\n");
}

std::variant<HttpFraming, int> framingWith(const std::string& lines) {
  const auto parsed = parseHead("POST /x HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n");
  const auto* request = std::get_if<HttpRequest>(&parsed);
  if (request == nullptr) return std::get<int>(parsed);
  return framingOf(*request);
}

int framingStatus(const std::string& lines) {
  const auto framing = framingWith(lines);
  const int* status = std::get_if<int>(&framing);
  return status == nullptr ? 0 : *status;
}

}  // namespace

TEST_CASE("a request's head is read") {
  const auto parsed =
      parseHead("GET /v1/x?a=1&b HTTP/1.1\r\nHost: example.org\r\nX-Two:\t two words \r\nEmpty:\r\n\r\n");
  const auto* request = std::get_if<HttpRequest>(&parsed);
  REQUIRE(request != nullptr);
  CHECK(request->method == "GET");
  CHECK(request->path() == "/v1/x");
  CHECK(request->query() == "a=1&b");
  CHECK(request->header("x-two") == "two words");
  CHECK(request->has("empty"));
  CHECK_FALSE(request->has("other"));
  CHECK(request->header("other").empty());
}

TEST_CASE("a request line in another form is refused") {
  for (const char* line : {"GET", "GET /x", "GET  HTTP/1.1", " GET /x HTTP/1.1", "GET x HTTP/1.1", "GET * HTTP/1.1",
                           "GET http://h/x HTTP/1.1", "GET /x y HTTP/1.1", "GET /x\tHTTP/1.1", "G(T /x HTTP/1.1",
                           "GET /x#y HTTP/1.1", "GET /x http/1.1", "GET /\x01 HTTP/1.1", "GET /\xD9\x85 HTTP/1.1",
                           "GETGETGETGETGETGET /x HTTP/1.1", "GET /x HTTP/1.1 "}) {
    INFO(line);
    CHECK(statusOf(std::string(line) + "\r\nHost: x\r\n\r\n") == 400);
  }
  CHECK(statusOf("GET /x HTTP/2.0\r\nHost: x\r\n\r\n") == 400);
  CHECK(statusOf("GET /x HTTP/1.0\r\n\r\n") == 0);
}

TEST_CASE("a header in another form is refused") {
  for (const char* line :
       {"NoColon", ": empty name", "Space : x", " Folded: x", "\tfolded", "Na me: x", "X: a\x01", "X: a\rb", "X: \x7F",
        "Host: y", "Content-Length: 1\r\nContent-Length: 1", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Signature: a\r\nsignature: b"}) {
    INFO(line);
    CHECK(statusWith(line) == 400);
  }
  CHECK(statusWith(std::string("X: a") + '\0' + "b") == 400);
  CHECK(statusWith("X: \xD9\x85") == 0);
  CHECK(statusWith("Accept: a\r\nAccept: b") == 0);
}

TEST_CASE("a request of HTTP/1.1 names its host and none has very many headers") {
  CHECK(statusOf("GET /x HTTP/1.1\r\n\r\n") == 400);
  std::string many = "GET /x HTTP/1.1\r\nHost: x\r\n";
  for (int line = 0; line < 100; ++line)
    many += "X" + std::to_string(line) + ": y\r\n";
  CHECK(statusOf(many + "\r\n") == 431);
}

TEST_CASE("a body's length is told in one clear way") {
  CHECK(std::get<HttpFraming>(framingWith("")).length == 0);
  CHECK(std::get<HttpFraming>(framingWith("Content-Length: 0012\r\n")).length == 12);
  CHECK(std::get<HttpFraming>(framingWith("Transfer-Encoding: Chunked\r\n")).chunked);
  for (const char* lines :
       {"Content-Length: -1\r\n", "Content-Length: +1\r\n", "Content-Length: 0x1\r\n", "Content-Length: 1, 1\r\n",
        "Content-Length: 1 1\r\n", "Content-Length:\r\n", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: gzip\r\n", "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked, chunked\r\n", "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: \"chunked\"\r\n", "Transfer-Encoding:\r\n", "Content-Length : 1\r\n",
        "Transfer-Encoding : chunked\r\n", "Content-Length: \xD9\xA1\r\n"}) {
    INFO(lines);
    CHECK(framingStatus(lines) == 400);
  }
  CHECK(framingStatus("Content-Length: 9999999999999999999999\r\n") == 413);
  const auto old = parseHead("POST /x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n");
  CHECK(std::get<int>(framingOf(std::get<HttpRequest>(old))) == 400);
}

TEST_CASE("a query is read into its fields") {
  const auto fields = parseQuery("a=1&b=%20x%2F&c&=d&e=a+b");
  REQUIRE(fields);
  CHECK(*fields == QueryFields{{"a", "1"}, {"b", " x/"}, {"c", ""}, {"", "d"}, {"e", "a b"}});
  CHECK(parseQuery("")->empty());
  for (const char* text : {"a=%", "a=%2", "a=%zz", "a=%-1", "a=1&a=2", "%61=1&a=2"}) {
    INFO(text);
    CHECK_FALSE(parseQuery(text));
  }
  std::string many;
  for (int field = 0; field < 30; ++field)
    many += "a" + std::to_string(field) + "=1&";
  CHECK_FALSE(parseQuery(many));
}
