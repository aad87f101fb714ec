#pragma once

#include "core/base/Fingerprint.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace mahfooz::desktop {

// What can be chosen in one folder: folders by name (text::collationOrder), and what can be read as a picture or a video, the newest first.
struct FolderListing {
  static constexpr int kMost = 300;  // of each; a list longer than that is no help to anybody

  struct Folder {
    QString path;
    QString name;
  };
  struct File {
    QString path;
    qint64 sizeBytes = 0;
    QDateTime changed;
    std::optional<MediaKind> kind;
  };

  std::vector<Folder> folders;
  std::vector<File> files;
  bool leavesOut = false;  // there are more than kMost
};

// Opens no file and follows no link. Waits as long as the disk does: not for a window's thread.
[[nodiscard]] FolderListing listFolder(const QString& path);

}  // namespace mahfooz::desktop
