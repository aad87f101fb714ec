#pragma once

#include "app/desktop/model/FolderBrowser.h"
#include "app/desktop/widget/Button.h"
#include "app/desktop/widget/Text.h"

#include <QtCore/QTimer>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

namespace mahfooz::desktop {

// The choice of files where others look on: places, folders, and of the files kind, day and size, but no name. A part
// of the page, so that no dialog is needed; every row is a large button.
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
  void look();
  void show();
  void showPlaces();
  void showFolder();
  void clearRows();
  Button* addRow(IconName icon, const QString& words);

  PlacesSource m_source;
  QTimer m_look;
  bool m_isOpen = false;
  std::vector<Place> m_places;
  FolderBrowser m_browser;
  QVBoxLayout* m_rows;
  Text* m_nothing;
  std::vector<Button*> m_fileRows;  // at the places of the browser's files
};

}  // namespace mahfooz::desktop
