#include "core/host/HashQueue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace mahfooz::host {

namespace {

QString besideThisProgram(const QString& name) {
  return QDir(QCoreApplication::applicationDirPath()).filePath(name + QStringLiteral(MAHFOOZ_PROGRAM_ENDING));
}

}  // namespace

QString hasherBesideThisProgram() {
  return besideThisProgram(QStringLiteral("mahfooz-hasher"));
}

QString fullHasherBesideThisProgram() {
  return besideThisProgram(QStringLiteral("mahfooz-hasher-full"));
}

}  // namespace mahfooz::host
