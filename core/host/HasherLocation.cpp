#include "core/host/HashQueue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

namespace mahfooz::host {

QString hasherBesideThisProgram() {
  return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("mahfooz-hasher"));
}

}  // namespace mahfooz::host
