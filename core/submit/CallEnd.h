#pragma once

#include "core/base/Result.h"

#include <QtCore/QMetaObject>
#include <QtCore/QObject>

namespace mahfooz::submit {

// How every call of IntakeClient ends: finished() exactly once, from the event loop, and then the call deletes itself.
class CallEnd {
 public:
  [[nodiscard]] bool isOver() const noexcept { return m_over; }

  // Passes over everything but the first result.
  template <class Call, class Value>
  void finish(Call& call, const Result<Value>& result) {
    if (m_over) return;
    m_over = true;
    QMetaObject::invokeMethod(
        &call,
        [&call, result] {
          call.deleteLater();
          Q_EMIT call.finished(result);
        },
        Qt::QueuedConnection);
  }

 private:
  bool m_over = false;
};

}  // namespace mahfooz::submit
