#include "core/host/HashQueue.h"
#include "core/host/ProgramLocation.h"

namespace mahfooz::host {

QString ourHasher() {
  return programOfOurs(QStringLiteral("mahfooz-hasher"));
}

QString ourFullHasher() {
  return programOfOurs(QStringLiteral("mahfooz-hasher-full"));
}

}  // namespace mahfooz::host
