#pragma once

#include "app/desktop/model/ServiceLink.h"
#include "core/base/ErrorCode.h"

#include <QtCore/QObject>

#include <memory>

namespace mahfooz::desktop {

// The way to the one service of this run. Opening takes time (the practice service is a process that must start), so
// everybody waits for changed(). Opening -> Open | Shut; open() tries again from Shut.
class ServiceDoor : public QObject {
  Q_OBJECT

 public:
  enum class State { Opening, Open, Shut };

  using QObject::QObject;
  virtual void open() = 0;
  virtual void close() = 0;  // ends what open() started; no signal

  [[nodiscard]] State state() const noexcept { return m_state; }
  [[nodiscard]] ServiceLink* link() const noexcept { return m_link.get(); }  // Open only, else null
  [[nodiscard]] ErrorCode error() const noexcept { return m_error; }         // Shut only

 Q_SIGNALS:
  void changed();

 protected:
  void waitAtDoor();
  void admit(std::unique_ptr<ServiceLink> link);
  void refuse(ErrorCode error);
  void dropLink() { m_link.reset(); }

 private:
  State m_state = State::Opening;
  std::unique_ptr<ServiceLink> m_link;
  ErrorCode m_error = ErrorCode::Internal;
};

}  // namespace mahfooz::desktop
