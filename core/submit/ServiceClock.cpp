#include "core/submit/ServiceClock.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace mahfooz::submit {

std::int64_t ServiceClock::now() const {
  return QDateTime::currentSecsSinceEpoch() + m_ahead;
}

void ServiceClock::learn(const QByteArray& untrustedDate) {
  QDateTime date =
      QLocale::c().toDateTime(QString::fromLatin1(untrustedDate), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
  if (!date.isValid()) return;
  date.setTimeSpec(Qt::UTC);
  m_ahead = date.toSecsSinceEpoch() - QDateTime::currentSecsSinceEpoch();
}

}  // namespace mahfooz::submit
