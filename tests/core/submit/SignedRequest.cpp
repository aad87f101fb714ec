#include "tests/core/submit/SignedRequest.h"

#include "core/case/ContentDigest.h"
#include "core/case/ServiceError.h"
#include "tests/core/submit/LyingServer.h"

#include <catch2/catch.hpp>

namespace mahfooz::tests {

const cases::CaseNumber& caseNumber() {
  static const cases::CaseNumber kNumber = *cases::CaseNumber::parse("0000-0000-0012");
  return kNumber;
}

cases::Pin casePin() {
  return std::move(*cases::Pin::parse("12345678"));
}

QByteArray headerOf(const QByteArray& request, const QByteArray& name) {
  const auto at = request.indexOf("\r\n" + name + ": ");
  INFO(name.toStdString());
  REQUIRE(at >= 0);
  const auto begin = at + 4 + name.size();
  return request.mid(begin, request.indexOf("\r\n", begin) - begin);
}

QByteArray bodyOf(const QByteArray& request) {
  return request.mid(request.indexOf("\r\n\r\n") + 4);
}

cases::UntrustedSignature signatureOf(const QByteArray& request) {
  const auto parsed = cases::parseSignature(
      {headerOf(request, "Signature-Input").toStdString(), headerOf(request, "Signature").toStdString()});
  REQUIRE(parsed);
  return *parsed;
}

bool isSignedByOwner(const QByteArray& request, std::string_view method, std::string_view path,
                     const cases::Ed25519PublicKey& serviceKey) {
  const auto keys = cases::CaseKeys::derive(caseNumber(), casePin(), serviceKey);
  const auto signature = signatureOf(request);
  const std::string digest =
      bodyOf(request).isEmpty() ? std::string() : headerOf(request, "Content-Digest").toStdString();
  return request.startsWith(
             QByteArray::fromStdString(std::string(method) + ' ' + std::string(path) + " HTTP/1.1\r\n")) &&
         signature.claims.keyId == caseNumber().text() &&
         (digest.empty() || cases::contentDigestFits(digest, bodyOf(request).toStdString())) &&
         cases::signatureFits(signature, {method, path, digest}, keys->publicKey());
}

QByteArray timeRefusal() {
  return httpAnswer("403 Forbidden",
                    QByteArray::fromStdString(cases::serviceErrorText(cases::kErrorSignatureTime, "too far away")),
                    "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n");
}

}  // namespace mahfooz::tests
