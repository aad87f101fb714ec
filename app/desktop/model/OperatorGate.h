#pragma once

#include "core/case/OperatorCode.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <functional>

namespace mahfooz::desktop {

// The kiosk's way out. Ready -> Checking -> Open, or Resting after a wrong code: two seconds, then twice as long each
// time, up to a minute. At that pace a million codes of six digits take two years. The count of wrong codes stays until
// a right one, whoever comes in between.
class OperatorGate : public QObject {
  Q_OBJECT

 public:
  using Clock = std::chrono::steady_clock;
  enum class State { Ready, Checking, Resting, Open };

  OperatorGate(cases::OperatorCodeHash hash, std::function<Clock::time_point()> now, QObject* parent = nullptr);

  // What was typed; heard in Ready alone. The hash is computed on a thread of its own.
  void tryCode(const QString& typed);

  [[nodiscard]] State state() const;
  [[nodiscard]] std::chrono::seconds restLeft() const;  // Resting only, rounded up

 Q_SIGNALS:
  void changed();
  void opened();

 private:
  void conclude(bool fits);

  cases::OperatorCodeHash m_hash;
  std::function<Clock::time_point()> m_now;
  Clock::time_point m_restUntil;
  int m_wrong = 0;
  bool m_checking = false;
  bool m_open = false;
};

}  // namespace mahfooz::desktop
