#include "core/submit/ServiceClock.h"

#include "core/submit/HttpDate.h"

#include <QtCore/QDateTime>

namespace mahfooz::submit {

std::int64_t ServiceClock::now() const {
  return QDateTime::currentSecsSinceEpoch() + m_ahead;
}

void ServiceClock::learn(const QByteArray& untrustedDate) {
  if (const auto date = httpDate(untrustedDate)) m_ahead = *date - QDateTime::currentSecsSinceEpoch();
}

}  // namespace mahfooz::submit
