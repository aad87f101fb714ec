#include "app/desktop/page/PlacesList.h"

#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/MediaWords.h"

#include <QtCore/QCoreApplication>

#include <chrono>

namespace mahfooz::desktop {

namespace {

constexpr std::chrono::seconds kLookEvery{2};  // a stick is seen soon after it is put in

// Gives lupdate its context; has no objects.
class Words {
  Q_DECLARE_TR_FUNCTIONS(mahfooz::desktop::PlacesList)

 public:
  static QString placeName(const Place& place) {
    switch (place.kind) {
      case Place::Kind::Device:
        return tr("Device: %1").arg(isolated(place.label));
      case Place::Kind::Pictures:
        return tr("Pictures");
      case Place::Kind::Videos:
        return tr("Videos");
      case Place::Kind::Downloads:
        return tr("Downloads");
      case Place::Kind::Home:
        return tr("My folder");
    }
    return {};
  }
};

// Day and time tell one file from another where there is no name and no picture.
QString fileWords(const FolderBrowser::File& file) {
  const QString day = isolatedLtr(file.changed.toString(QStringLiteral("yyyy-MM-dd  HH:mm")));
  return day + QStringLiteral(" · ") + fileFacts(file.kind, 0, file.sizeBytes);
}

}  // namespace

PlacesList::PlacesList(PlacesSource source, QWidget* parent)
    : QWidget(parent), m_source(std::move(source)), m_rows(new QVBoxLayout), m_nothing(new Text("body")) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(m_nothing);
  m_rows->setSpacing(8);
  column->addLayout(m_rows);
  m_look.setInterval(kLookEvery);
  connect(&m_look, &QTimer::timeout, this, &PlacesList::look);
}

void PlacesList::open() {
  m_browser.close();
  m_places = m_source ? m_source() : std::vector<Place>();
  m_isOpen = true;
  m_look.start();
  show();
}

bool PlacesList::up() {
  if (!m_browser.isOpen()) return false;
  if (!m_browser.up()) m_browser.close();
  show();
  return true;
}

void PlacesList::forget() {
  m_isOpen = false;
  m_look.stop();
  m_browser.close();
  m_places.clear();
  clearRows();
}

void PlacesList::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_isOpen) m_look.start();
}

void PlacesList::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_look.stop();
}

// A device that was taken out is gone from the list, and so is what it held.
void PlacesList::look() {
  std::vector<Place> places = m_source ? m_source() : std::vector<Place>();
  if (places == m_places) return;
  m_places = std::move(places);
  m_browser.close();
  show();
}

QStringList PlacesList::chosen() const {
  QStringList paths;
  for (std::size_t i = 0; i < m_fileRows.size(); ++i) {
    if (m_fileRows[i]->isChecked()) paths.append(m_browser.files()[i].path);
  }
  return paths;
}

void PlacesList::show() {
  clearRows();
  if (m_browser.isOpen()) {
    showFolder();
  } else {
    showPlaces();
  }
  if (isVisible() && m_rows->count() > 0) m_rows->itemAt(0)->widget()->setFocus();
  Q_EMIT chosenChanged();
}

void PlacesList::showPlaces() {
  m_nothing->say(m_places.empty() ? tr("Nothing is connected yet. Put in a memory card or a USB stick.") : QString());
  for (const Place& place : m_places) {
    Button* row = addRow(place.kind == Place::Kind::Device ? IconName::Plus : IconName::File, Words::placeName(place));
    connect(row, &Button::clicked, this, [this, place] {
      m_browser.open(place);
      show();
    });
  }
}

void PlacesList::showFolder() {
  const bool isEmpty = m_browser.folders().empty() && m_browser.files().empty();
  QString note = isEmpty ? tr("There are no pictures or videos here.") : QString();
  if (m_browser.leavesOut()) note = tr("Only the newest are shown.");
  m_nothing->say(note);
  for (std::size_t i = 0; i < m_browser.folders().size(); ++i) {
    Button* row = addRow(IconName::File, tr("Folder: %1").arg(isolated(m_browser.folders()[i].name)));
    connect(row, &Button::clicked, this, [this, i] {
      m_browser.enter(i);
      show();
    });
  }
  for (const FolderBrowser::File& file : m_browser.files()) {
    Button* row = addRow(iconOf(file.kind), fileWords(file));
    row->setCheckable(true);
    connect(row, &Button::toggled, this, &PlacesList::chosenChanged);
    m_fileRows.push_back(row);
  }
}

Button* PlacesList::addRow(IconName icon, const QString& words) {
  auto* row = new Button("row", icon);
  row->setText(words);
  m_rows->addWidget(row);
  return row;
}

void PlacesList::clearRows() {
  m_fileRows.clear();
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();  // the row may be the one that was pressed
    delete item;
  }
}

void PlacesList::retranslate() {
  if (m_isOpen) show();
}

}  // namespace mahfooz::desktop
