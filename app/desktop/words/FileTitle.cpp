#include "app/desktop/words/FileTitle.h"

#include "app/desktop/words/Isolated.h"

#include <QtCore/QCoreApplication>

namespace mahfooz::desktop {

namespace {

// Gives lupdate its context; has no objects.
class Words {
  Q_DECLARE_TR_FUNCTIONS(mahfooz::desktop::FileTitle)

 public:
  static QString pattern(std::optional<MediaKind> kind) {
    if (!kind) return tr("File %1");
    return *kind == MediaKind::Video ? tr("Video %1") : tr("Photo %1");
  }
};

}  // namespace

QString fileTitle(const QString& name, std::optional<MediaKind> kind, int place) {
  if (!name.isEmpty()) return name;
  return Words::pattern(kind).arg(isolatedLtr(QString::number(place)));
}

}  // namespace mahfooz::desktop
