#include "app/desktop/page/PlacesList.h"

#include "app/desktop/widget/IconLabel.h"
#include "app/desktop/words/Isolated.h"
#include "app/desktop/words/MediaWords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <chrono>

namespace mahfooz::desktop {

namespace {

constexpr std::chrono::milliseconds kPatience{400};  // until then a word would only flicker

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
QString fileWords(const FolderListing::File& file) {
  const QString day = isolatedLtr(file.changed.toString(QStringLiteral("yyyy-MM-dd  HH:mm")));
  return day + QStringLiteral(" · ") + fileFacts(file.kind, 0, file.sizeBytes);
}

}  // namespace

PlacesList::PlacesList(PlacesSource source, QWidget* parent)
    : QWidget(parent), m_watch(std::move(source)), m_rows(new QVBoxLayout), m_nothing(new Text("body")) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(m_nothing);
  m_rows->setSpacing(8);
  column->addLayout(m_rows);
  m_nothing->hide();
  m_patience.setSingleShot(true);
  m_patience.setInterval(kPatience);
  connect(&m_patience, &QTimer::timeout, this, &PlacesList::sayWait);
  connect(&m_watch, &PlacesWatch::changed, this, &PlacesList::followDevices);
  connect(&m_browser, &FolderBrowser::read, this, &PlacesList::show);
}

void PlacesList::open() {
  m_browser.close();
  m_isOpen = true;
  m_watch.start();
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
  m_watch.forget();
  m_browser.close();
  m_patience.stop();
  m_nothing->hide();
  clearRows();
}

void PlacesList::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_isOpen) m_watch.start();
}

void PlacesList::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_watch.stop();
}

// A device that was taken out is gone from the list, and so is what it held.
void PlacesList::followDevices() {
  const auto isOpenOne = [this](const Place& place) { return place.path == m_browser.top(); };
  if (m_browser.isOpen() && std::ranges::any_of(m_watch.places(), isOpenOne)) return;
  m_browser.close();
  show();
}

bool PlacesList::isWaiting() const {
  return m_browser.isOpen() ? m_browser.isReading() : !m_watch.hasLooked();
}

void PlacesList::sayWait() {
  clearRows();
  m_nothing->say(tr("One moment, reading the device…"));
}

QStringList PlacesList::chosen() const {
  QStringList paths;
  if (isWaiting()) return paths;  // the rows are of before
  for (std::size_t i = 0; i < m_fileRows.size(); ++i) {
    if (m_fileRows[i]->isChecked()) paths.append(m_browser.listing().files[i].path);
  }
  return paths;
}

void PlacesList::show() {
  if (isWaiting()) {
    m_patience.start();
    Q_EMIT chosenChanged();
    return;
  }
  m_patience.stop();
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
  const bool isEmpty = m_watch.places().empty();
  m_nothing->say(isEmpty ? tr("Nothing is connected yet. Put in a memory card or a USB stick.") : QString());
  for (const Place& place : m_watch.places()) {
    Button* row = addRow(place.kind == Place::Kind::Device ? IconName::Plus : IconName::File, Words::placeName(place));
    connect(row, &Button::clicked, this, [this, place] {
      m_browser.open(place);
      show();
    });
  }
}

void PlacesList::showFolder() {
  const FolderListing& listing = m_browser.listing();
  const bool isEmpty = listing.folders.empty() && listing.files.empty();
  QString note = isEmpty ? tr("There are no pictures or videos here.") : QString();
  if (listing.leavesOut) note = tr("There is too much here to show it all. Of the files you see the newest.");
  m_nothing->say(note);
  for (std::size_t i = 0; i < listing.folders.size(); ++i) {
    Button* row = addRow(IconName::File, tr("Folder: %1").arg(isolated(listing.folders[i].name)));
    connect(row, &Button::clicked, this, [this, i] {
      m_browser.enter(i);
      show();
    });
  }
  for (const FolderListing::File& file : listing.files) {
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
  if (!m_isOpen) return;
  const QStringList kept = chosen();
  show();
  for (std::size_t i = 0; i < m_fileRows.size(); ++i)
    m_fileRows[i]->setChecked(kept.contains(m_browser.listing().files[i].path));
}

}  // namespace mahfooz::desktop
