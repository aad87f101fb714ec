#pragma once

#include "app/desktop/model/FolderListing.h"
#include "app/desktop/model/Places.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>

namespace mahfooz::desktop {

// Walks through the folders of one place and never out of it: up() ends at its top, and links are not followed.
//
// A folder is read on a thread of its own, because a worn-out stick takes its time; read() says when it is there. One
// folder at a time: however often somebody presses, a stick that does not answer holds one thread and not a hundred.
class FolderBrowser : public QObject {
  Q_OBJECT

 public:
  using Lister = std::function<FolderListing(const QString& path)>;

  // lister: called on another thread; for tests.
  explicit FolderBrowser(Lister lister = listFolder, QObject* parent = nullptr);

  void open(const Place& place);
  void enter(std::size_t folder);  // of listing()
  [[nodiscard]] bool up();         // false at the top, where nothing changes
  void close();

  [[nodiscard]] bool isOpen() const noexcept { return !m_levels.empty(); }
  [[nodiscard]] QString top() const { return m_levels.value(0); }
  [[nodiscard]] bool isReading() const noexcept { return isOpen() && !m_isRead; }
  [[nodiscard]] const FolderListing& listing() const noexcept { return m_listing; }  // empty while it is being read

 Q_SIGNALS:
  void read();

 private:
  void list();
  void startReading();
  void take(const QString& path, FolderListing listing);

  Lister m_lister;
  QStringList m_levels;  // from the place's top to the folder that is open
  FolderListing m_listing;
  bool m_isRead = false;
  bool m_isThreadBusy = false;
};

}  // namespace mahfooz::desktop
