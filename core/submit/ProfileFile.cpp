#include "core/submit/IntakeClient.h"

#include <QtCore/QFile>

namespace mahfooz::submit {

namespace {

// One byte more than any profile has: a longer file is then refused by the parser, and never read whole.
constexpr qint64 kMaximumRead = 256 * 1024 + 1;

}  // namespace

Result<cases::ServiceProfile> readServiceProfile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return ErrorCode::ProfileUnreadable;
  const QByteArray untrustedJson = file.read(kMaximumRead);
  if (file.error() != QFileDevice::NoError) return ErrorCode::ProfileUnreadable;
  return cases::parseServiceProfile(untrustedJson.toStdString());
}

}  // namespace mahfooz::submit
