#pragma once

#include "core/base/Result.h"
#include "core/case/Receipt.h"
#include "core/submit/Exchange.h"
#include "core/submit/IntakeClient.h"
#include "core/submit/OutboxEntry.h"

#include <QtCore/QObject>
#include <QtNetwork/QNetworkAccessManager>

#include <chrono>
#include <optional>

namespace mahfooz::submit {

struct DeliveryOutcome {
  Result<cases::Receipt> receipt = ErrorCode::Internal;  // verified
  std::optional<std::chrono::seconds> retryAfter;        // what the service asks for
};

// One try to send one waiting case. finished() comes exactly once, never from inside the constructor; nothing more
// comes from an object that is destroyed before.
//
// The client does not know the case number here: the receipt is believed when it has the service's signature and names
// the digest of the text that was sealed, and that text holds the number.
class OutboxDelivery : public QObject {
  Q_OBJECT

 public:
  OutboxDelivery(QNetworkAccessManager& network, const IntakeClient::Limits& limits, const OutboxEntry& entry,
                 QObject* parent);

 Q_SIGNALS:
  void finished(const mahfooz::submit::DeliveryOutcome& outcome);

 private:
  void judge(const Result<Answer>& answer);
  [[nodiscard]] Result<cases::Receipt> receiptFrom(const Answer& answer) const;

  Exchange m_exchange;
  cases::Ed25519PublicKey m_signingKey;
  cases::Sha256Digest m_digest;
};

}  // namespace mahfooz::submit
