#pragma once

#include "core/submit/CasePreparation.h"

#include <QtCore/QObject>

namespace mahfooz::desktop {

// The cases that wait, sealed, on this computer until there is a connection: core/submit's outbox behind a face that a
// test can answer for. They are sent in the background while the program runs. Nothing here can open them.
class WaitingCases : public QObject {
  Q_OBJECT

 public:
  using Prepared = std::shared_ptr<submit::PreparedCase>;
  using QObject::QObject;

  [[nodiscard]] int waiting() const noexcept { return m_waiting; }
  [[nodiscard]] int refused() const noexcept { return m_refused; }  // not tried again by themselves

  // Asked of the person before. Answered once by kept(), never before the caller is back in the event loop; on an error
  // nothing was kept.
  virtual void keep(const cases::ServiceProfile& profile, const Prepared& prepared) = 0;

  virtual void clear() = 0;  // deletes all of them, unsent

 Q_SIGNALS:
  void kept(const mahfooz::Result<void>& result);
  void changed();

 protected:
  void setCounts(int waiting, int refused) {
    if (waiting == m_waiting && refused == m_refused) return;
    m_waiting = waiting;
    m_refused = refused;
    Q_EMIT changed();
  }

 private:
  int m_waiting = 0;
  int m_refused = 0;
};

}  // namespace mahfooz::desktop
