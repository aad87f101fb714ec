#include "app/desktop/window/FileSaver.h"

#include "app/desktop/window/PlainDialog.h"

#include <QtCore/QStandardPaths>

namespace mahfooz::desktop {

namespace {

QString filterOf(const FileSaver::Kind& kind) {
  return QStringLiteral("%1 (*.%2)").arg(kind.words, kind.suffix);
}

}  // namespace

FileSaver::FileSaver(QWidget* page) : QObject(page), m_page(page) {}

void FileSaver::open(const QString& title, const QString& baseName, std::vector<Kind> kinds) {
  if (m_dialog) return m_dialog->raise();
  m_kinds = std::move(kinds);
  m_dialog = makePlainDialog(*m_page);
  m_dialog->setAcceptMode(QFileDialog::AcceptSave);
  m_dialog->setFileMode(QFileDialog::AnyFile);
  m_dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  dressPlainDialog(*m_dialog, title, tr("Save"));
  QStringList filters;
  for (const Kind& kind : m_kinds)
    filters.append(filterOf(kind));
  m_dialog->setNameFilters(filters);
  m_dialog->setDefaultSuffix(m_kinds.front().suffix);
  connect(m_dialog, &QFileDialog::filterSelected, this,
          [this](const QString& filter) { m_dialog->setDefaultSuffix(suffixOf(filter)); });
  connect(m_dialog, &QFileDialog::fileSelected, this, &FileSaver::chosen);
  m_dialog->selectFile(baseName);
  openPlainDialog(*m_dialog);
}

QString FileSaver::suffixOf(const QString& filter) const {
  for (const Kind& kind : m_kinds) {
    if (filter == kind.words || filter == filterOf(kind)) return kind.suffix;  // the dialog hides the pattern
  }
  return m_kinds.front().suffix;
}

}  // namespace mahfooz::desktop
