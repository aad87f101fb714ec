#include "app/desktop/model/FileKind.h"

#include <QtCore/QFileInfo>

namespace mahfooz::desktop {

namespace {

const QStringList& photoEndings() {
  static const QStringList endings = QStringLiteral("jpg jpeg png bmp tif tiff heic heif").split(QLatin1Char(' '));
  return endings;
}

const QStringList& eitherEndings() {
  static const QStringList endings = QStringLiteral("webp gif avif").split(QLatin1Char(' '));
  return endings;
}

const QStringList& videoEndings() {
  static const QStringList endings = QStringLiteral("mp4 mov 3gp mkv webm avi ts m4v mpg").split(QLatin1Char(' '));
  return endings;
}

}  // namespace

std::optional<MediaKind> kindByName(const QString& name) {
  const QString ending = QFileInfo(name).suffix().toLower();
  if (photoEndings().contains(ending)) return MediaKind::Photo;
  if (videoEndings().contains(ending)) return MediaKind::Video;
  return std::nullopt;
}

QStringList readableNamePatterns() {
  QStringList patterns;
  for (const QString& ending : photoEndings() + eitherEndings() + videoEndings())
    patterns.append(QStringLiteral("*.") + ending);
  return patterns;
}

}  // namespace mahfooz::desktop
