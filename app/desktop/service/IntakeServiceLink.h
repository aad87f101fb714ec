#pragma once

#include "app/desktop/model/ServiceLink.h"

#include <QtCore/QPointer>

namespace mahfooz::desktop {

// The real service: core/submit behind the face that the sessions know.
class IntakeServiceLink : public ServiceLink {
  Q_OBJECT

 public:
  IntakeServiceLink(const cases::ServiceProfile& profile, const submit::ProxyRule& proxy, QObject* parent = nullptr);
  ~IntakeServiceLink() override;

  [[nodiscard]] const cases::ServiceProfile& profile() const noexcept override { return m_client.profile(); }
  void prepare(const submit::CaseDraft& draft) override;
  void submit(const submit::PreparedCase& prepared) override;
  void askStatus(const cases::CaseNumber& number, const cases::Pin& pin) override;
  void prepareAddition(const cases::CaseNumber& number, const cases::Pin& pin, const submit::CaseDraft& draft) override;
  void add(const submit::PreparedCase& prepared) override;
  void withdraw(const cases::CaseNumber& number, const cases::Pin& pin) override;

 private:
  submit::IntakeClient m_client;
  std::unique_ptr<submit::CasePreparation> m_preparation;
  QPointer<submit::SubmitCall> m_submitCall;
  QPointer<submit::StatusCall> m_statusCall;
  QPointer<submit::AddCall> m_addCall;
  QPointer<submit::WithdrawCall> m_withdrawCall;
};

}  // namespace mahfooz::desktop
