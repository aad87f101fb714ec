#pragma once

#include "core/base/ErrorCode.h"
#include "core/release/UpdateManifest.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <optional>

namespace mahfooz::desktop {

// Whether there is a newer version: asked only when a person presses the button, and then once. core/update behind a
// face that a test can answer for.
class Updates : public QObject {
  Q_OBJECT

 public:
  enum class State {
    NoPlace,  // this program was built without an address to ask
    Off,      // the administrator's policy says so
    Idle,     // nobody has asked
    Asking,
    Newest,  // answered: there is none newer
    Newer,   // answered: newest() is
    Failed,  // error() says why
  };

  using QObject::QObject;

  [[nodiscard]] State state() const noexcept { return m_state; }
  [[nodiscard]] virtual QString place() const = 0;  // whom it asks: a host's name, with a port where it has one
  [[nodiscard]] const std::optional<release::UpdateManifest>& newest() const noexcept { return m_newest; }
  [[nodiscard]] ErrorCode error() const noexcept { return m_error; }

  virtual void ask() = 0;  // nothing while Off, NoPlace or Asking
  virtual void cancel() = 0;
  void forget();  // an answer or a failure: back to Idle

 Q_SIGNALS:
  void changed();

 protected:
  void setState(State state);
  void answer(State state, release::UpdateManifest manifest);
  void fail(ErrorCode code);

 private:
  State m_state = State::Idle;
  std::optional<release::UpdateManifest> m_newest;
  ErrorCode m_error = ErrorCode::Internal;
};

}  // namespace mahfooz::desktop
