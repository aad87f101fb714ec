#include "tests/bench/LoadClient.h"

#include "core/case/HttpSignature.h"
#include "core/case/SealedEnvelope.h"
#include "core/case/Sealing.h"
#include "core/case/Submission.h"
#include "tests/bench/InventedCases.h"

#include <ctime>

namespace mahfooz::bench {

namespace {

std::shared_ptr<const cases::CaseKeys> someKeys(const cases::ServiceProfile& profile) {
  auto keys = cases::CaseKeys::derive(cases::CaseNumber::random(), cases::Pin::random(), profile.signingKey);
  return std::make_shared<const cases::CaseKeys>(std::move(*keys));
}

}  // namespace

LoadClient::LoadClient(const cases::ServiceProfile& profile)
    : m_profile(profile),
      m_service(QString::fromStdString(profile.baseUrl)),
      m_keys(someKeys(profile)),
      m_otherKeys(someKeys(profile)) {}

InventedCase LoadClient::newCase() const {
  return {cases::CaseNumber::random(), m_keys};
}

InventedCase LoadClient::withOtherPin(const InventedCase& invented) const {
  return {invented.number, m_otherKeys};
}

std::string LoadClient::sealedCase(const InventedCase& invented) const {
  std::mt19937_64 random(std::random_device{}());
  const cases::Submission submission{
      invented.number,
      invented.keys->publicKey(),
      cases::Language::Urdu,
      cases::Source::Home,
      m_profile.audience.front(),
      {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 90, inventedPdq(random)}}}}};
  return cases::envelopeText(
      {m_profile.sealingKeyId, cases::sealSubmission(cases::submissionText(submission), m_profile.sealingKey)});
}

HttpAnswer LoadClient::create(const std::string& sealed) const {
  return askOnce(m_service, "POST /v1/cases HTTP/1.1\r\n", sealed);
}

HttpAnswer LoadClient::status(const InventedCase& invented) const {
  const std::string path = "/v1/cases/" + invented.number.text();
  const auto headers = cases::signRequest(
      {"GET", path, {}}, {std::time(nullptr), cases::randomNonce(), invented.number.text()}, *invented.keys);
  return askOnce(m_service, "GET " + path + " HTTP/1.1\r\nSignature-Input: " + headers.input +
                                "\r\nSignature: " + headers.signature + "\r\n");
}

HttpAnswer LoadClient::page(const PlatformAccess& platform, int size, const std::string& token) const {
  std::string path = "/v1/FetchHashes?startTimestamp=10&pageSize=" + std::to_string(size);
  if (!token.empty()) path += "&nextPageToken=" + QUrl::toPercentEncoding(QString::fromStdString(token)).toStdString();
  return askOnce(m_service, "GET " + path + " HTTP/1.1\r\nx-functions-key: " + platform.functionKey +
                                "\r\nOcp-Apim-Subscription-Key: " + platform.subscriptionKey + "\r\n");
}

}  // namespace mahfooz::bench
