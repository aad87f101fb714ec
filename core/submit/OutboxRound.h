#pragma once

#include "core/base/Result.h"
#include "core/case/SavedReceipt.h"
#include "core/submit/OutboxDelivery.h"
#include "core/submit/OutboxWork.h"
#include "core/submit/ServiceRests.h"

#include <QtCore/QObject>
#include <QtNetwork/QNetworkAccessManager>

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace mahfooz::submit {

// What the rounds of one sender share.
struct SenderState {
  explicit SenderState(Outbox place) : outbox(std::move(place)) {}

  Outbox outbox;
  IntakeClient::Limits limits;
  QNetworkAccessManager network;
  ServiceRests rests;
  std::map<std::string, std::string> serviceOf;  // by the case's name, of those that were taken once

  // When this case's service may be asked again, as far as it is known.
  [[nodiscard]] std::int64_t restsUntil(const std::string& name) const;
};

// One round over the waiting cases: each is taken, tried, and then removed or noted. finished() comes once. A round
// that is destroyed ends its try; the case stays.
class OutboxRound : public QObject {
  Q_OBJECT

 public:
  OutboxRound(SenderState& state, RoundScope scope, QObject* parent);
  void start();

 Q_SIGNALS:
  void delivered(const mahfooz::cases::SavedReceipt& verified);
  void failed(mahfooz::ErrorCode error, mahfooz::submit::WaitingState state);
  void finished(const mahfooz::Result<mahfooz::submit::OutboxOutlook>& left);

 private:
  void takeNext();
  [[nodiscard]] bool isResting(const std::string& name) const;
  void consider(Result<std::optional<TakenCase>> taken);
  void settle(const DeliveryOutcome& outcome);
  void remove(const cases::Receipt& receipt);
  void keep(ErrorCode error, std::optional<std::chrono::seconds> retryAfter);
  void tell(ErrorCode error);
  void end(std::optional<ErrorCode> error);

  SenderState& m_state;
  RoundScope m_scope;
  std::int64_t m_begun;
  std::deque<std::string> m_names;
  std::optional<TakenCase> m_taken;
  std::set<std::string> m_foundResting;  // services that this round has found out of reach, or busy
};

}  // namespace mahfooz::submit
