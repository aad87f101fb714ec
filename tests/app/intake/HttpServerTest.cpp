#include "app/intake/HttpServer.h"

#include "app/intake/Routes.h"
#include "tests/app/intake/Samples.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtNetwork/QTcpSocket>

#include <thread>

using namespace mahfooz;
using namespace mahfooz::tests;
using mahfooz::intake::HttpLimits;
using mahfooz::intake::HttpServer;
using mahfooz::intake::Metrics;
using mahfooz::intake::Routes;

namespace {

// The service behind its real HTTP face, and a client that speaks bytes.
class Loopback {
 public:
  explicit Loopback(const HttpLimits& limits = {}, HttpServer::TrustedProxies proxies = {})
      : m_server(m_routes, m_metrics, limits, std::move(proxies)) {
    m_port = static_cast<quint16>(m_server.bind("127.0.0.1", 0).value());
    m_server.start();
  }

  // What comes back for these bytes until the server closes.
  [[nodiscard]] QByteArray answerTo(const QByteArray& bytes) const {
    QTcpSocket socket;
    send(socket, bytes);
    return restOf(socket);
  }

  void send(QTcpSocket& socket, const QByteArray& bytes) const {
    if (socket.state() == QAbstractSocket::UnconnectedState) {
      socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
      REQUIRE(socket.waitForConnected(10000));
    }
    socket.write(bytes);
    socket.flush();
  }

  [[nodiscard]] static QByteArray restOf(QTcpSocket& socket) {
    QByteArray all;
    while (socket.waitForReadyRead(20000))
      all += socket.readAll();
    return all + socket.readAll();
  }

  ServiceOnDisk m_service;
  Metrics m_metrics;

 private:
  Routes m_routes{m_service.services(), m_metrics, Routes::OwnMetrics::ToThisComputer};
  HttpServer m_server;
  quint16 m_port = 0;
};

QByteArray post(const QByteArray& body, const QByteArray& moreHeaders = "Content-Type: application/json\r\n") {
  return "POST /v1/cases HTTP/1.1\r\nHost: x\r\n" + moreHeaders + "Content-Length: " + QByteArray::number(body.size()) +
         "\r\n\r\n" + body;
}

const QByteArray kHealth = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";

bool isRefusal(const QByteArray& answer, int status, const char* name) {
  INFO(answer.toStdString());
  const bool fits = answer.startsWith("HTTP/1.1 " + QByteArray::number(status) + " ") &&
                    answer.contains("\r\nContent-Type: application/json\r\n") && answer.contains("\r\nDate: ") &&
                    answer.contains(QByteArray("\"name\": \"") + name + "\"");
  CHECK(fits);
  return fits;
}

}  // namespace

TEST_CASE("a healthy service says so") {
  const Loopback loopback;
  const QByteArray answer = loopback.answerTo("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(answer.startsWith("HTTP/1.1 200 "));
  CHECK(answer.contains("\r\nDate: "));
  CHECK(answer.contains("\r\nCache-Control: no-store\r\n"));
  CHECK(answer.endsWith("{\"status\":\"ok\"}\n"));
}

TEST_CASE("a case comes in over HTTP") {
  Loopback loopback;
  const auto prepared = loopback.m_service.prepare();
  const QByteArray body = QByteArray::fromStdString(bodyOf(loopback.m_service.m_profile, prepared));
  CHECK(loopback.answerTo(post(body)).startsWith("HTTP/1.1 201 "));
  CHECK(loopback.answerTo(post(body)).startsWith("HTTP/1.1 200 "));
  const QByteArray chunked =
      "POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" +
      QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
  CHECK(loopback.answerTo(chunked).startsWith("HTTP/1.1 200 "));
}

TEST_CASE("unknown addresses and wrong methods are refused in JSON") {
  const Loopback loopback;
  isRefusal(loopback.answerTo("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), 404, "not-found");
  isRefusal(loopback.answerTo("GET /v1/cases?x=1 HTTP/1.1\r\nHost: x\r\n\r\n"), 404, "not-found");
  isRefusal(loopback.answerTo("POST /v1/cases/../cases HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"), 404,
            "not-found");
  isRefusal(loopback.answerTo("GET /v1/cases HTTP/1.1\r\nHost: x\r\n\r\n"), 405, "method-not-allowed");
  isRefusal(loopback.answerTo("DELETE /healthz HTTP/1.1\r\nHost: x\r\n\r\n"), 405, "method-not-allowed");
  isRefusal(loopback.answerTo("GET /v1/cases/0000-0000-0012 HTTP/1.1\r\nHost: x\r\n\r\n"), 403, "signature-malformed");
}

TEST_CASE("a body in another form than JSON is refused") {
  const Loopback loopback;
  isRefusal(loopback.answerTo(post("{}", "")), 415, "media-type-unsupported");
  isRefusal(loopback.answerTo(post("{}", "Content-Type: text/plain\r\n")), 415, "media-type-unsupported");
  isRefusal(loopback.answerTo(post("{}", "Content-Type: multipart/form-data; boundary=x\r\n")), 415,
            "media-type-unsupported");
  isRefusal(loopback.answerTo(post("{}", "Content-Type: application/json\r\nContent-Encoding: gzip\r\n")), 415,
            "media-type-unsupported");
  isRefusal(loopback.answerTo(post("hello")), 400, "request-malformed");
}

TEST_CASE("a body whose length is unclear is refused") {
  const Loopback loopback;
  const QByteArray head = "POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
  isRefusal(loopback.answerTo(head + "\r\n"), 411, "length-required");
  isRefusal(loopback.answerTo(head + "Content-Length: -1\r\n\r\n"), 400, "request-malformed");
  isRefusal(loopback.answerTo(head + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"), 400, "request-malformed");
  isRefusal(loopback.answerTo(head + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}"), 400,
            "request-malformed");
  isRefusal(loopback.answerTo(head + "Transfer-Encoding: gzip, chunked\r\n\r\n{}"), 400, "request-malformed");
}

TEST_CASE("a body longer than any submission is refused") {
  const Loopback loopback;
  const QByteArray head = "POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
  isRefusal(loopback.answerTo(head + "Content-Length: 6291457\r\n\r\n"), 413, "body-too-large");
  isRefusal(loopback.answerTo(head + "Content-Length: 99999999999999999999999999\r\n\r\n"), 413, "body-too-large");
  isRefusal(loopback.answerTo(post(QByteArray(7000000, ' '))), 413, "body-too-large");
}

TEST_CASE("a body that is longer than announced in pieces is refused while it comes") {
  const Loopback loopback;
  QByteArray request =
      "POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int chunk = 0; chunk < 400; ++chunk)
    request += "4000\r\n" + QByteArray(0x4000, ' ') + "\r\n";
  isRefusal(loopback.answerTo(request), 413, "body-too-large");
}

TEST_CASE("a body in very many tiny pieces is refused") {
  HttpLimits limits;
  limits.bodyBytes = 10000;
  const Loopback loopback(limits);
  QByteArray request =
      "POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int chunk = 0; chunk < 9999; ++chunk)
    request += "000001\r\n \r\n";
  isRefusal(loopback.answerTo(request), 413, "body-too-large");
}

TEST_CASE("a head that is too long is refused") {
  const Loopback loopback;
  QByteArray request = "GET /healthz HTTP/1.1\r\nHost: x\r\n";
  for (int line = 0; line < 1000; ++line)
    request += "X-" + QByteArray::number(line) + ": " + QByteArray(50, 'x') + "\r\n";
  isRefusal(loopback.answerTo(request + "\r\n"), 431, "headers-too-large");
  isRefusal(loopback.answerTo("GET /" + QByteArray(100000, 'x') + " HTTP/1.1\r\n\r\n"), 414, "address-too-long");
}

TEST_CASE("a client that is too slow is cut") {
  HttpLimits limits;
  limits.requestTime = std::chrono::milliseconds(300);
  const Loopback loopback(limits);
  isRefusal(loopback.answerTo("GET /healthz HT"), 408, "request-too-slow");
  isRefusal(
      loopback.answerTo(post("{", "Content-Type: application/json\r\n").replace("Length: 1", "Length: 100")),
      408, "request-too-slow");
}

TEST_CASE("a long body that keeps coming gets the time that its bytes buy") {
  HttpLimits limits;
  limits.requestTime = std::chrono::milliseconds(500);
  limits.bodyBytesPerSecond = 100;
  const Loopback loopback(limits);
  QTcpSocket socket;
  const QByteArray request = post(QByteArray(6000, ' '));
  loopback.send(socket, request.chopped(1));
  CHECK_FALSE(socket.waitForReadyRead(1000));  // twice as long as a request without a body may take
  loopback.send(socket, " ");
  isRefusal(Loopback::restOf(socket), 400, "request-malformed");
}

TEST_CASE("a client that sends drop by drop is cut all the same") {
  HttpLimits limits;
  limits.requestTime = std::chrono::milliseconds(500);
  const Loopback loopback(limits);
  QTcpSocket socket;
  loopback.send(socket, "GET /healthz HTTP/1.1\r\nX: ");
  QByteArray answer;
  for (int drop = 0; drop < 200 && answer.isEmpty(); ++drop) {  // ten seconds, were it not cut
    loopback.send(socket, "x");
    if (socket.waitForReadyRead(50)) answer = socket.readAll();
  }
  isRefusal(answer + Loopback::restOf(socket), 408, "request-too-slow");
}

TEST_CASE("silent connections hold nobody up and the oldest makes room for a new one") {
  HttpLimits limits;
  limits.workers = 1;
  limits.connections = 20;
  const Loopback loopback(limits);
  std::vector<std::unique_ptr<QTcpSocket>> silent;
  for (int connection = 0; connection < 60; ++connection) {
    silent.push_back(std::make_unique<QTcpSocket>());
    loopback.send(*silent.back(), "");
  }
  CHECK(loopback.answerTo(kHealth).startsWith("HTTP/1.1 200 "));
  CHECK(silent.front()->waitForDisconnected(5000));
  CHECK(silent.back()->state() == QAbstractSocket::ConnectedState);
}

TEST_CASE("begun requests beyond the limit are turned away and the others served") {
  HttpLimits limits;
  limits.connections = 3;
  limits.requestTime = std::chrono::milliseconds(2000);
  const Loopback loopback(limits);
  std::vector<std::unique_ptr<QTcpSocket>> begun;
  for (int connection = 0; connection < 5; ++connection) {
    begun.push_back(std::make_unique<QTcpSocket>());
    loopback.send(*begun.back(), "GET /h");
    (void)begun.back()->waitForReadyRead(50);
  }
  int turnedAway = 0;
  int tooSlow = 0;
  for (const auto& socket : begun) {
    const QByteArray answer = Loopback::restOf(*socket);
    turnedAway += answer.startsWith("HTTP/1.1 503 ") && answer.contains("\r\nRetry-After: ") ? 1 : 0;
    tooSlow += answer.startsWith("HTTP/1.1 408 ") ? 1 : 0;
  }
  CHECK(turnedAway == 2);
  CHECK(tooSlow == 3);
  CHECK(loopback.answerTo(kHealth).startsWith("HTTP/1.1 200 "));
}

TEST_CASE("bodies that together would take too much memory are refused") {
  HttpLimits limits;
  limits.allBodyBytes = 300000;
  const Loopback loopback(limits);
  QTcpSocket first;
  const QByteArray request = post(QByteArray(200000, ' '));
  loopback.send(first, request.chopped(1));
  (void)first.waitForReadyRead(300);
  const QByteArray refused = loopback.answerTo(request);
  isRefusal(refused, 503, "unavailable");
  loopback.send(first, " ");
  isRefusal(Loopback::restOf(first), 400, "request-malformed");
  isRefusal(loopback.answerTo(request), 400, "request-malformed");  // there is room again
}

TEST_CASE("a client that waits for 100 Continue gets it when its body is wanted") {
  const Loopback loopback;
  QTcpSocket socket;
  const QByteArray head =
      "POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: ";
  loopback.send(socket, head + "100-continue\r\n\r\n");
  REQUIRE(socket.waitForReadyRead(10000));
  CHECK(socket.readAll() == "HTTP/1.1 100 Continue\r\n\r\n");
  loopback.send(socket, "{}");
  isRefusal(Loopback::restOf(socket), 400, "request-malformed");
  isRefusal(loopback.answerTo(head + "200-ok\r\n\r\n"), 417, "expectation-failed");
  isRefusal(loopback.answerTo(QByteArray(head).replace("/v1/", "/v2/") + "100-continue\r\n\r\n"), 404, "not-found");
}

TEST_CASE("a range or an accepted coding changes nothing about an answer") {
  const Loopback loopback;
  for (const char* header : {"Range: bytes=0-3", "Range: bytes=0-,0-,0-", "Range: x", "Accept-Encoding: gzip"})
    CHECK(loopback.answerTo("GET /healthz HTTP/1.1\r\nHost: x\r\n" + QByteArray(header) + "\r\n\r\n")
              .endsWith("\r\nContent-Length: 16\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
                        "Connection: close\r\n\r\n{\"status\":\"ok\"}\n"));
}

TEST_CASE("a client behind a trusted proxy has its own limit and one that only says so has not") {
  HttpLimits limits;
  limits.requestsAMinute = 3;
  const Loopback loopback(limits, {*intake::parseAddress("127.0.0.1")});
  const auto ask = [&](const QByteArray& forwarded) {
    return loopback.answerTo("GET /healthz HTTP/1.1\r\nHost: x\r\n" + forwarded + "\r\n");
  };
  for (int request = 0; request < 3; ++request)
    CHECK(ask("X-Forwarded-For: 192.0.2." + QByteArray::number(request) + ", 192.0.2.7\r\n").contains(" 200 "));
  const QByteArray refused = ask("X-Forwarded-For: 192.0.2.9, 192.0.2.7\r\n");
  isRefusal(refused, 429, "too-many-requests");
  CHECK(refused.contains("\r\nRetry-After: 20\r\n"));
  CHECK(ask("X-Forwarded-For: 192.0.2.8\r\n").contains(" 200 "));
  CHECK(loopback.m_metrics.text().find("mahfooz_rate_limited_total{by=\"address\"} 1\n") != std::string::npos);
}

TEST_CASE("this computer itself is not limited where no proxy stands on it") {
  HttpLimits limits;
  limits.requestsAMinute = 1;
  const Loopback loopback(limits);
  for (int request = 0; request < 5; ++request)
    CHECK(loopback.answerTo("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n").contains(" 200 "));
}

TEST_CASE("the metrics are for this computer and not for what a proxy passes on") {
  const Loopback loopback;
  CHECK(loopback.answerTo(kHealth).contains(" 200 "));
  const QByteArray text = loopback.answerTo("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
  CHECK(text.contains("\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n"));
  CHECK(text.contains("\nmahfooz_requests_total{route=\"health\",status=\"2xx\"} 1\n"));
  CHECK(text.contains("\nmahfooz_request_duration_seconds_count{route=\"health\"} 1\n"));
  for (const char* header : {"X-Forwarded-For: 192.0.2.1", "Forwarded: for=x", "X-Real-IP: 192.0.2.1", "Via: 1.1 x"})
    isRefusal(loopback.answerTo("GET /metrics HTTP/1.1\r\nHost: x\r\n" + QByteArray(header) + "\r\n\r\n"), 404,
              "not-found");
}

TEST_CASE("a server that stops closes silent connections at once and lets a begun request end") {
  ServiceOnDisk service;
  Metrics metrics;
  Routes routes(service.services(), metrics, Routes::OwnMetrics::No);
  HttpServer server(routes, metrics, {});
  const auto port = static_cast<quint16>(server.bind("127.0.0.1", 0).value());
  server.start();
  QTcpSocket silent;
  QTcpSocket begun;
  for (QTcpSocket* socket : {&silent, &begun}) {
    socket->connectToHost(QStringLiteral("127.0.0.1"), port);
    REQUIRE(socket->waitForConnected(10000));
  }
  begun.write("GET /healthz HTTP/1.1\r\n");
  begun.flush();
  (void)silent.waitForReadyRead(200);
  std::thread stopping([&server] { server.stop(); });
  CHECK(silent.waitForDisconnected(5000));
  begun.write("Host: x\r\n\r\n");
  begun.flush();
  CHECK(Loopback::restOf(begun).startsWith("HTTP/1.1 200 "));
  stopping.join();
  QTcpSocket late;
  late.connectToHost(QStringLiteral("127.0.0.1"), port);
  CHECK_FALSE(late.waitForConnected(2000));
}

TEST_CASE("a server that stops does not wait for a slow client for ever") {
  HttpLimits limits;
  limits.stopTime = std::chrono::milliseconds(200);
  auto loopback = std::make_unique<Loopback>(limits);
  QTcpSocket slow;
  loopback->send(slow, "GET /healthz HTTP/1.1\r\n");
  (void)slow.waitForReadyRead(100);
  loopback.reset();
  CHECK(Loopback::restOf(slow).isEmpty());
}

TEST_CASE("a connection carries one request only") {
  const Loopback loopback;
  const QByteArray request = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
  CHECK(loopback.answerTo(request + request).count("HTTP/1.1 200 ") == 1);
}

TEST_CASE("a port that is taken is an error") {
  ServiceOnDisk service;
  Metrics metrics;
  Routes routes(service.services(), metrics, Routes::OwnMetrics::No);
  HttpServer one(routes, metrics, {});
  HttpServer other(routes, metrics, {});
  const auto port = one.bind("127.0.0.1", 0);
  REQUIRE(port);
  one.start();
  CHECK_FALSE(other.bind("127.0.0.1", *port));
  CHECK_FALSE(other.bind("192.0.2.1", 0));  // an address that is not this machine's (RFC 5737)
}
