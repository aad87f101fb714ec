#include "app/intake/RequestReader.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace mahfooz::intake;
using State = RequestReader::State;

namespace {

HttpLimits smallLimits() {
  HttpLimits limits;
  limits.bodyBytes = 1000;
  return limits;
}

const HttpLimits kLimits = smallLimits();

int takeAll(const HttpRequest& /*request*/, const HttpFraming& /*framing*/) {
  return 0;
}

const std::string kHead = "POST /x HTTP/1.1\r\nHost: x\r\n";

// The status that refuses these bytes, fed in pieces of this size; 0 when they are a whole request, -1 while more is
// waited for.
int statusOf(const std::string& bytes, std::size_t piece = 1) {
  RequestReader reader(kLimits, takeAll);
  for (std::size_t at = 0; at < bytes.size(); at += piece)
    reader.feed(std::string_view(bytes).substr(at, piece));
  if (reader.state() == State::More) return -1;
  return reader.state() == State::Complete ? 0 : reader.refusedWith();
}

std::string bodyOf(const std::string& bytes, std::size_t piece) {
  RequestReader reader(kLimits, takeAll);
  for (std::size_t at = 0; at < bytes.size(); at += piece)
    reader.feed(std::string_view(bytes).substr(at, piece));
  REQUIRE(reader.state() == State::Complete);
  return reader.request().body;
}

int chunked(const std::string& body) {
  return statusOf(kHead + "Transfer-Encoding: chunked\r\n\r\n" + body);
}

}  // namespace

TEST_CASE("a request is whole however it is cut into pieces") {
  const std::string plain = kHead + "Content-Length: 11\r\n\r\nhello world";
  const std::string coded = kHead + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n";
  for (std::size_t piece = 1; piece < 90; ++piece) {
    CHECK(bodyOf(plain, piece) == "hello world");
    CHECK(bodyOf(coded, piece) == "hello world");
  }
}

TEST_CASE("what comes behind a request is passed over") {
  CHECK(bodyOf(kHead + "Content-Length: 2\r\n\r\nhiGET / HTTP/1.1\r\n", 1000) == "hi");
  CHECK(bodyOf(kHead + "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\nGET /", 1000) == "hi");
  CHECK(statusOf("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\n\r\n", 1000) == 0);
}

TEST_CASE("what no later byte can mend is refused at once") {
  CHECK(statusOf("\x16\x03\x01") == 400);  // TLS
  CHECK(statusOf("\r\nGET / HTTP/1.1\r\n") == 400);
  CHECK(statusOf("get / HTTP/1.1") == 400);
  CHECK(statusOf("GET / HTTP/1.1\n") == 400);
  CHECK(statusOf("GET / HTTP/1.1\r\nHost: x\n") == 400);
  CHECK(statusOf("GET /" + std::string(9000, 'x')) == 414);
  CHECK(statusOf("GET / HTTP/1.1\r\nX: " + std::string(17000, 'x')) == 431);
  CHECK(statusOf("GET / HTTP/1.1\r\nX: " + std::string(17000, 'x'), 17000) == 431);
}

TEST_CASE("a body beyond the limit is refused before it is there") {
  CHECK(statusOf(kHead + "Content-Length: 1001\r\n\r\n") == 413);
  CHECK(chunked("3E9\r\n") == 413);
  CHECK(chunked("3E8\r\n" + std::string(1000, 'x') + "\r\n1") == 413);
  CHECK(chunked("3E8\r\n" + std::string(1000, 'x') + "\r\n0\r\n\r\n") == 0);
  CHECK(chunked("FFFFFFFF\r\n") == 413);
}

TEST_CASE("chunks in another form are refused") {
  for (const char* body : {"\r\n", "x\r\n", "-1\r\n", "+1\r\n", " 1\r\n", "0x1\r\n", "1 \r\n", "1\n", "1\r1", ";x\r\n",
                           "2\r\nhi0\r\n", "2\r\nhi\n0", "0\r\nTrailer: x\r\n", "100000000\r\n", "1;\x01\r\n"}) {
    INFO(body);
    const int status = chunked(body);
    CHECK((status == 400 || (status == 413 && std::string_view(body) == "100000000\r\n")));
  }
}

TEST_CASE("chunks that are mostly coding are refused") {
  std::string body;
  for (int chunk = 0; chunk < 900; ++chunk)
    body += "1;" + std::string(100, 'e') + "\r\nx\r\n";
  CHECK(chunked(body) == 413);
}

TEST_CASE("a judge sees the head and its word stands") {
  RequestReader reader(kLimits, [](const HttpRequest& request, const HttpFraming& framing) {
    return request.path() == "/x" && framing.length == 5 ? 418 : 0;
  });
  reader.feed(kHead + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  CHECK(reader.refusedWith() == 418);
  CHECK(reader.hasHead());
  CHECK_FALSE(reader.takeWaitsForContinue());
}

TEST_CASE("random changes of a request end in a whole request, a refusal or a wait") {
  std::mt19937 random(20261125);
  const std::string whole =
      kHead +
      "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\n{}\n\r\n0\r\n\r\n";
  int refused = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string changed = whole;
    for (unsigned change = random() % 4 + 1; change > 0; --change) {
      const std::size_t at = random() % changed.size();
      if (random() % 3 == 0)
        changed.erase(at, random() % 5);
      else if (random() % 2 == 0)
        changed.insert(at, 1, static_cast<char>(random()));
      else
        changed[at] = static_cast<char>(random());
    }
    const int status = statusOf(changed, random() % 20 + 1);
    CHECK((status <= 0 || (status >= 400 && status < 500)));
    refused += status > 0 ? 1 : 0;
  }
  CHECK(refused > 5000);
}
