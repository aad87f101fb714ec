#include "tests/app/intake/Samples.h"

#include "app/intake/Profile.h"
#include "core/case/Addition.h"
#include "core/case/ContentDigest.h"
#include "core/case/ServiceError.h"
#include "tests/support/QtApplication.h"

namespace mahfooz::tests {

submit::CaseDraft draftOfOnePhoto(char digit) {
  submit::CaseDraft draft;
  draft.items = {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, digit)}}}};
  return draft;
}

std::string bodyOf(const cases::ServiceProfile& profile, const submit::PreparedCase& prepared) {
  return cases::envelopeText({profile.sealingKeyId, prepared.sealed});
}

std::string errorName(const intake::Answer& answer) {
  return cases::serviceErrorName(answer.body).value_or("none");
}

ServiceOnDisk::ServiceOnDisk()
    : m_keys(*cases::ServiceKeys::generate()),
      m_storageKeys(*cases::StorageKeys::derive(m_keys.storageSeed())),
      m_profile(intake::makeProfile(intake::Options(), m_keys)),
      m_database((qtApplication(), intake::sqliteAddress(m_folder.filePath(QStringLiteral("cases.sqlite"))))),
      m_store(m_database, [this] { return m_now; }),
      m_service(m_profile, m_keys, m_storageKeys, m_store, [this] { return m_now; }),
      m_feedStore(m_database, [this] { return m_now; }),
      m_feed(m_storageKeys, m_feedStore) {
  check(m_database.prepare().has_value());
}

submit::PreparedCase ServiceOnDisk::prepare(char digit) const {
  return *submit::prepareCase(m_profile, draftOfOnePhoto(digit));
}

intake::Answer ServiceOnDisk::send(const submit::PreparedCase& prepared) {
  return m_service.createCase(bodyOf(m_profile, prepared));
}

intake::Answer ServiceOnDisk::ask(const cases::CaseNumber& number, const cases::Pin& pin, const std::string& nonce,
                                  std::int64_t created) {
  const auto keys = cases::CaseKeys::derive(number, pin, m_profile.signingKey);
  const std::string path = "/v1/cases/" + number.text();
  const auto headers = cases::signRequest({"GET", path, {}}, {created, nonce, number.text()}, *keys);
  return m_service.caseStatus({"GET", path, number.text(), headers});
}

intake::Answer ServiceOnDisk::add(const cases::CaseNumber& number, const cases::Pin& pin, const std::string& body) {
  const auto keys = cases::CaseKeys::derive(number, pin, m_profile.signingKey);
  const std::string path = "/v1/cases/" + number.text() + "/items";
  const std::string digest = cases::contentDigest(body);
  const auto headers = cases::signRequest({"POST", path, digest}, {m_now, cases::randomNonce(), number.text()}, *keys);
  return m_service.addItems({"POST", path, number.text(), headers, digest, body});
}

intake::Answer ServiceOnDisk::withdraw(const cases::CaseNumber& number, const cases::Pin& pin) {
  const auto keys = cases::CaseKeys::derive(number, pin, m_profile.signingKey);
  const std::string path = "/v1/cases/" + number.text();
  const auto headers = cases::signRequest({"DELETE", path, {}}, {m_now, cases::randomNonce(), number.text()}, *keys);
  return m_service.withdraw({"DELETE", path, number.text(), headers});
}

std::string ServiceOnDisk::additionBody(const cases::CaseNumber& number, char digit) const {
  const auto text = cases::additionText({number, draftOfOnePhoto(digit).items});
  return cases::envelopeText({m_profile.sealingKeyId, cases::sealSubmission(text, m_profile.sealingKey)});
}

}  // namespace mahfooz::tests
