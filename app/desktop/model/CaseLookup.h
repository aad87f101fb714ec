#pragma once

#include "app/desktop/model/ServiceLink.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>

#include <optional>

namespace mahfooz::desktop {

// Asks the service how a case is. Idle -> Asking -> Answered | Failed. While it is answered, the case is open: what
// follows (more codes, taking back) uses its number and PIN without asking for them again.
class CaseLookup : public QObject {
  Q_OBJECT

 public:
  enum class State { Idle, Asking, Answered, Failed };

  using QObject::QObject;

  // Takes what the person typed: any case, spaces, hyphens, Urdu digits. What cannot be a case number or a PIN fails at
  // once, without the network. link: null while there is no service.
  void ask(ServiceLink* link, const QString& numberText, const QString& pinText);
  void askAgain(ServiceLink* link);  // about the open case
  void clear();                      // forgets number, PIN and answer

  [[nodiscard]] State state() const noexcept { return m_state; }
  [[nodiscard]] ErrorCode error() const noexcept { return m_error; }                                  // Failed only
  [[nodiscard]] const std::optional<cases::CaseStatus>& status() const noexcept { return m_status; }  // Answered only

  // The open case; nothing while none is open.
  [[nodiscard]] const std::optional<cases::CaseNumber>& number() const noexcept { return m_number; }
  [[nodiscard]] const std::optional<cases::Pin>& pin() const noexcept { return m_pin; }

 Q_SIGNALS:
  void stateChanged();

 private:
  void begin(ServiceLink* link);
  void onAnswered(const Result<cases::CaseStatus>& status);
  void fail(ErrorCode error);
  void setState(State state);

  QPointer<ServiceLink> m_link;
  State m_state = State::Idle;
  ErrorCode m_error = ErrorCode::Internal;
  std::optional<cases::CaseNumber> m_number;
  std::optional<cases::Pin> m_pin;
  std::optional<cases::CaseStatus> m_status;
};

}  // namespace mahfooz::desktop
