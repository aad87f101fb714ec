#pragma once

#include "app/desktop/model/WaitingCases.h"
#include "core/submit/Outbox.h"
#include "core/submit/OutboxSender.h"

namespace mahfooz::desktop {

// core/submit's outbox behind the face that the sessions know. Files are written and read on another thread.
class OutboxWaitingCases : public WaitingCases {
  Q_OBJECT

 public:
  explicit OutboxWaitingCases(const submit::ProxyRule& proxy = {}, QObject* parent = nullptr);

  void start();  // sends what waits from now on, and says how much there is
  void keep(const cases::ServiceProfile& profile, const Prepared& prepared) override;
  void clear() override;

 private:
  void onKept(const Result<void>& result);

  submit::Outbox m_outbox;
  submit::OutboxSender m_sender;
};

}  // namespace mahfooz::desktop
