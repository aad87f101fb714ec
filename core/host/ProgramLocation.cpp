#include "core/host/ProgramLocation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace mahfooz::host {

QString programSeenFrom(const QString& folder, const QString& name) {
  const QString beside = QDir(folder).filePath(name);
  if (QFileInfo::exists(beside)) return beside;
  const QString installed = QDir::cleanPath(QDir(folder).filePath(QStringLiteral("../libexec/mahfooz/") + name));
  return QFileInfo::exists(installed) ? installed : beside;
}

QString programOfOurs(const QString& name) {
  return programSeenFrom(QCoreApplication::applicationDirPath(), name + QStringLiteral(MAHFOOZ_PROGRAM_ENDING));
}

}  // namespace mahfooz::host
