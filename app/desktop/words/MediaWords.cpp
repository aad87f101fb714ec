#include "app/desktop/words/MediaWords.h"

#include "app/desktop/words/Isolated.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace mahfooz::desktop {

namespace {

// Gives lupdate its context; has no objects.
class Words {
  Q_DECLARE_TR_FUNCTIONS(mahfooz::desktop::MediaWords)

 public:
  static QString kind(MediaKind kind) { return kind == MediaKind::Video ? tr("Video") : tr("Photo"); }
  static QString duration(int seconds);
};

QString Words::duration(int seconds) {
  constexpr int kMinute = 60;
  constexpr int kHour = 3600;
  QStringList parts;
  if (seconds >= kHour) parts.append(tr("%n hour(s)", nullptr, seconds / kHour));
  if (seconds % kHour >= kMinute) parts.append(tr("%n minute(s)", nullptr, seconds % kHour / kMinute));
  if (seconds < kHour && (seconds % kMinute > 0)) parts.append(tr("%n second(s)", nullptr, seconds % kMinute));
  return parts.join(QLatin1Char(' '));
}

}  // namespace

QString kindWord(MediaKind kind) {
  return Words::kind(kind);
}

QString durationText(std::int64_t milliseconds) {
  constexpr std::int64_t kLongestSeconds = 4 * 3600;  // core/media/VideoLimits.h
  return Words::duration(static_cast<int>(std::clamp<std::int64_t>(milliseconds / 1000, 1, kLongestSeconds)));
}

QString fileFacts(std::optional<MediaKind> kind, std::int64_t milliseconds, qint64 bytes) {
  QStringList facts;
  if (kind) facts.append(kindWord(*kind));
  if (kind == MediaKind::Video && milliseconds > 0) facts.append(durationText(milliseconds));
  facts.append(sizeText(bytes));
  return facts.join(QStringLiteral(" · "));
}

}  // namespace mahfooz::desktop
