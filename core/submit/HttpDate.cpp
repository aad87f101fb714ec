#include "core/submit/HttpDate.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace mahfooz::submit {

std::optional<std::int64_t> httpDate(const QByteArray& untrusted) {
  QDateTime date =
      QLocale::c().toDateTime(QString::fromLatin1(untrusted), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
  if (!date.isValid()) return std::nullopt;
  date.setTimeSpec(Qt::UTC);
  return date.toSecsSinceEpoch();
}

}  // namespace mahfooz::submit
