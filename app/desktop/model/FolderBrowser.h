#pragma once

#include "app/desktop/model/Places.h"
#include "core/base/Fingerprint.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace mahfooz::desktop {

// Walks through the folders of one place and never out of it: up() ends at its top, and links are not followed. Lists
// what can be read as a picture or a video, the newest first; opens nothing.
class FolderBrowser {
 public:
  static constexpr int kMostFiles = 300;  // in one folder; a list longer than that is no help to anybody

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

  void open(const Place& place);
  void enter(std::size_t folder);  // of folders()
  [[nodiscard]] bool up();         // false at the top, where nothing changes
  void close();

  [[nodiscard]] bool isOpen() const noexcept { return !m_levels.empty(); }
  [[nodiscard]] const std::vector<Folder>& folders() const noexcept { return m_folders; }
  [[nodiscard]] const std::vector<File>& files() const noexcept { return m_files; }
  [[nodiscard]] bool leavesOut() const noexcept { return m_leavesOut; }  // there are more files than kMostFiles

 private:
  void list();

  QStringList m_levels;  // from the place's top to the folder that is open
  std::vector<Folder> m_folders;
  std::vector<File> m_files;
  bool m_leavesOut = false;
};

}  // namespace mahfooz::desktop
