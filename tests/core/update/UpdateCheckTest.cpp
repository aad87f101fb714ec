#include "core/release/SecretKey.h"
#include "core/release/UpdateNotice.h"
#include "core/update/UpdateCheck.h"
#include "tests/core/submit/Certificates.h"
#include "tests/core/submit/LyingServer.h"
#include "tests/support/QtApplication.h"

#include <catch2/catch.hpp>

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>

#include <optional>

using namespace mahfooz;
using namespace mahfooz::release;
using namespace mahfooz::update;
using tests::always;
using tests::CertificateAuthority;
using tests::CertificateWish;
using tests::LyingServer;
using tests::TrustedAuthority;

namespace {

constexpr Version kRunning{{0, 2, 0}};

const SecretKey& ourKey() {
  static const auto kKey = SecretKey::generate();
  return *kKey;
}

std::string manifestOf(Version version) {
  return manifestText({version, "2026-12-01", "https://mahfooz.example/get", {"نیا", "New"}});
}

QByteArray noticeBy(const SecretKey& key, const std::string& manifest) {
  return QByteArray::fromStdString(noticeText(manifest, signatureText(key.sign(digestOf(manifest), "mahfooz"))));
}

QByteArray noticeOf(Version version) {
  return noticeBy(ourKey(), manifestOf(version));
}

QByteArray ok(const QByteArray& body) {
  return tests::httpAnswer("200 OK", body);
}

UpdateSource sourceAt(const LyingServer& server) {
  tests::qtApplication();
  const auto source =
      makeSource(server.profile().baseUrl + "/updates/mahfooz.json", publicKeyLetters(ourKey().publicKey()));
  REQUIRE(source);
  return *source;
}

Result<UpdateManifest> asked(UpdateCheck& check) {
  submit::IntakeClient::Limits limits;
  limits.silence = std::chrono::milliseconds(1500);
  limits.total = std::chrono::milliseconds(3000);
  limits.answerBytes = kMaximumNoticeBytes;
  check.setLimits(limits);
  std::optional<Result<UpdateManifest>> result;
  QEventLoop loop;
  QObject::connect(&check, &UpdateCheck::finished, &loop, [&](const Result<UpdateManifest>& newest) {
    REQUIRE_FALSE(result);
    result = newest;
    loop.quit();
  });
  check.start();
  CHECK_FALSE(result);
  loop.exec();
  return *result;
}

Result<UpdateManifest> asked(const LyingServer& server) {
  UpdateCheck check(sourceAt(server), kRunning);
  return asked(check);
}

ErrorCode refusal(const QByteArray& answer) {
  const LyingServer server(always(answer));
  const auto result = asked(server);
  REQUIRE_FALSE(result);
  return result.error().code();
}

}  // namespace

TEST_CASE("a newer release that the release key has signed is told, over a real TLS connection") {
  const CertificateAuthority authority;
  const TrustedAuthority trusted(authority.certificate());
  const LyingServer server(always(ok(noticeOf({{0, 3, 0}}))), authority.issue(CertificateWish()));
  const auto newest = asked(server);
  REQUIRE(newest);
  CHECK(newest->release == Version{{0, 3, 0}});
  CHECK(newest->news.english == "New");
}

TEST_CASE("the running release is told as the newest") {
  const LyingServer server(always(ok(noticeOf(kRunning))));
  const auto newest = asked(server);
  REQUIRE(newest);
  CHECK(newest->release == kRunning);
}

TEST_CASE("an older release is refused although it is signed") {
  CHECK(refusal(ok(noticeOf({{0, 1, 9}}))) == ErrorCode::UpdateOlder);
  CHECK(refusal(ok(noticeOf({{0, 0, 99}}))) == ErrorCode::UpdateOlder);
}

TEST_CASE("a release that somebody else has signed is refused") {
  const auto other = SecretKey::generate();
  REQUIRE(other);
  CHECK(refusal(ok(noticeBy(*other, manifestOf({{9, 0, 0}})))) == ErrorCode::UpdateSignatureInvalid);
  QByteArray changed = noticeOf({{0, 3, 0}});
  changed.replace("0.3.0", "0.4.0");
  CHECK(refusal(ok(changed)) == ErrorCode::UpdateSignatureInvalid);
}

TEST_CASE("another product's release is refused although it is signed") {
  std::string manifest = manifestOf({{9, 0, 0}});
  manifest.replace(manifest.find("\"mahfooz\""), 9, "\"intake\"");
  CHECK(refusal(ok(noticeBy(ourKey(), manifest))) == ErrorCode::UpdateInvalid);
}

TEST_CASE("an answer that is too long or has another form is refused") {
  CHECK(refusal(ok(QByteArray(100000, ' '))) == ErrorCode::ServiceAnswerTooLarge);
  CHECK(refusal(ok(QByteArray(20000, '['))) == ErrorCode::UpdateInvalid);
  CHECK(refusal(ok("")) == ErrorCode::UpdateInvalid);
  CHECK(refusal(ok("\xff\xfe\x00")) == ErrorCode::UpdateInvalid);
  CHECK(refusal(ok(noticeOf({{0, 3, 0}}).chopped(40))) == ErrorCode::UpdateInvalid);
}

TEST_CASE("a long answer that does not say how long is cut off in time") {
  const LyingServer server([](QTcpSocket& socket, const QByteArray&) {
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
    for (int step = 0; step < 64; ++step)
      socket.write(QByteArray(64 * 1024, ' '));
  });
  const auto result = asked(server);
  REQUIRE_FALSE(result);
  CHECK(result.error().code() == ErrorCode::ServiceAnswerTooLarge);
}

TEST_CASE("a silent server is given up") {
  const LyingServer server([](QTcpSocket&, const QByteArray&) {});
  const auto result = asked(server);
  REQUIRE_FALSE(result);
  CHECK(result.error().code() == ErrorCode::ServiceTimedOut);
}

TEST_CASE("an answer that leads elsewhere or that is an error page is not followed") {
  const LyingServer elsewhere(always(ok(noticeOf({{0, 3, 0}}))));
  const QByteArray location = "Location: " + QByteArray::fromStdString(elsewhere.profile().baseUrl) + "/x\r\n";
  CHECK(refusal(tests::httpAnswer("302 Found", "{}", location)) == ErrorCode::RedirectRefused);
  CHECK(elsewhere.requests().empty());
  CHECK(refusal(tests::httpAnswer("404 Not Found", "{}")) == ErrorCode::ServiceUnavailable);
  CHECK(refusal("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}") ==
        ErrorCode::ServiceAnswerInvalid);
}

TEST_CASE("a certificate that nobody vouches for hears nothing") {
  const LyingServer server(always(ok(noticeOf({{0, 3, 0}}))), tests::selfSigned(CertificateWish()));
  const auto result = asked(server);
  REQUIRE_FALSE(result);
  CHECK(result.error().code() == ErrorCode::TlsFailed);
  CHECK(server.requests().empty());
}

TEST_CASE("nothing is asked before start()") {
  const LyingServer server(always(ok(noticeOf({{0, 3, 0}}))));
  const UpdateCheck check(sourceAt(server), kRunning);
  QEventLoop loop;
  QTimer::singleShot(std::chrono::milliseconds(300), &loop, &QEventLoop::quit);
  loop.exec();
  CHECK(server.requests().empty());
}

TEST_CASE("a question says nothing of the computer, the version or an earlier question") {
  const LyingServer server(always(tests::httpAnswer("200 OK", noticeOf({{0, 3, 0}}), "Set-Cookie: id=7\r\nETag: \"7\"\r\n")));
  UpdateCheck check(sourceAt(server), kRunning);
  REQUIRE(asked(check));
  REQUIRE(asked(check));
  REQUIRE(server.requests().size() == 2);
  CHECK(server.requests()[0] == server.requests()[1]);
  const QByteArray request = server.requests()[0];
  CHECK(request.startsWith("GET /updates/mahfooz.json HTTP/1.1\r\n"));
  const QByteArrayList kAllowed{"",                "host",            "user-agent", "accept",
                                "accept-language", "accept-encoding", "connection", "cache-control",
                                "pragma"};
  for (const QByteArray& line : request.split('\n').mid(1)) {
    CAPTURE(line.toStdString());
    const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
    CHECK(kAllowed.contains(name));
  }
  CHECK_FALSE(request.contains("0.2.0"));
}

TEST_CASE("a cancelled question ends at once and can be asked again") {
  LyingServer server([](QTcpSocket&, const QByteArray&) {});
  UpdateCheck check(sourceAt(server), kRunning);
  QTimer::singleShot(std::chrono::milliseconds(100), &check, &UpdateCheck::cancel);
  QElapsedTimer clock;
  clock.start();
  const auto cancelled = asked(check);
  REQUIRE_FALSE(cancelled);
  CHECK(cancelled.error().code() == ErrorCode::Cancelled);
  CHECK(clock.elapsed() < 1400);
  server.setAnswer(always(ok(noticeOf({{0, 3, 0}}))));
  CHECK(asked(check));
}
