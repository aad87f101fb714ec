#pragma once

#include "app/desktop/model/FolderBrowser.h"
#include "app/desktop/model/PlacesWatch.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Text.h"

#include <QtCore/QTimer>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// The choice of files where others look on: places, folders, and of the files kind, day and size, but no name. A part
// of the page, so that no dialog is needed; every row is a large button. Disks are read on other threads: until a slow
// one has answered, the rows before stay, and after a while there is a word instead.
class PlacesList : public QWidget {
  Q_OBJECT

 public:
  explicit PlacesList(PlacesSource source, QWidget* parent = nullptr);

  void open();              // at the list of places
  [[nodiscard]] bool up();  // false at the list of places
  void forget();
  void retranslate();
  [[nodiscard]] QStringList chosen() const;

 Q_SIGNALS:
  void chosenChanged();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void show();
  void sayWait();
  void followDevices();
  void showPlaces();
  void showFolder();
  void clearRows();
  Button* addRow(IconName icon, const QString& words);

  [[nodiscard]] bool isWaiting() const;

  PlacesWatch m_watch;
  FolderBrowser m_browser;
  QTimer m_patience;
  bool m_isOpen = false;
  QVBoxLayout* m_rows;
  Text* m_nothing;
  std::vector<Button*> m_fileRows;  // at the places of the browser's files
};

}  // namespace mahfooz::desktop
