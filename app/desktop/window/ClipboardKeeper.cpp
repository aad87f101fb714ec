#include "app/desktop/window/ClipboardKeeper.h"

#include <QtGui/QGuiApplication>

#include <chrono>

namespace mahfooz::desktop {

namespace {

constexpr std::chrono::minutes kKeptFor{1};  // long enough to paste it somewhere, EXPERIENCE: "after a minute"

}  // namespace

ClipboardKeeper::ClipboardKeeper(QObject* parent) : QObject(parent) {
  m_minute.setSingleShot(true);
  m_minute.setInterval(kKeptFor);
  connect(&m_minute, &QTimer::timeout, this, &ClipboardKeeper::clearOurs);
  QClipboard* clipboard = QGuiApplication::clipboard();
  connect(clipboard, &QClipboard::dataChanged, this, [this, clipboard] {
    if (clipboard->ownsClipboard()) m_minute.start();
  });
}

ClipboardKeeper::~ClipboardKeeper() {
  clearOurs();
}

void ClipboardKeeper::copy(const QString& text) {
  auto* data = new QMimeData;
  data->setText(text);
  // Asks clipboard histories (KDE and others) not to keep it.
  data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
  m_copied = data;
  QGuiApplication::clipboard()->setMimeData(data);
  m_minute.start();
}

void ClipboardKeeper::clearOurs() {
  m_minute.stop();
  QClipboard* clipboard = QGuiApplication::clipboard();
  if (clipboard->ownsClipboard() || (m_copied && clipboard->mimeData() == m_copied)) clipboard->clear();
  if (clipboard->supportsSelection() && clipboard->ownsSelection()) clipboard->clear(QClipboard::Selection);
}

}  // namespace mahfooz::desktop
