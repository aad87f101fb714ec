#pragma once

#include "core/release/UpdateManifest.h"
#include "core/submit/Exchange.h"
#include "core/submit/ProxyRule.h"
#include "core/update/UpdateSource.h"

namespace mahfooz::update {

// One question for the newest release, asked when a person asks and never otherwise. It is a plain GET of one fixed
// address: nothing of the computer, the version or the person is in it, so that every question looks the same.
//
// finished() comes once for each start(), never from inside it. A manifest that came through is signed by the source's
// key and is not older than `running`; the same version means that there is nothing newer. Errors: those of
// submit::Exchange, ServiceUnavailable for any answer but 200, UpdateInvalid, UpdateSignatureInvalid, UpdateOlder.
class UpdateCheck : public QObject {
  Q_OBJECT

 public:
  UpdateCheck(UpdateSource source, release::Version running, const submit::ProxyRule& proxy = {},
              QObject* parent = nullptr);

  [[nodiscard]] const UpdateSource& source() const noexcept { return m_source; }
  void setLimits(const submit::IntakeClient::Limits& limits);  // for tests
  void start();
  void cancel();

 Q_SIGNALS:
  void finished(const mahfooz::Result<mahfooz::release::UpdateManifest>& newest);

 private:
  [[nodiscard]] Result<release::UpdateManifest> judge(const Result<submit::Answer>& answer) const;

  UpdateSource m_source;
  release::Version m_running;
  QNetworkAccessManager m_network;
  submit::IntakeClient::Limits m_limits;
  std::unique_ptr<submit::Exchange> m_exchange;
};

}  // namespace mahfooz::update
