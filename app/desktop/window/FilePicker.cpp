#include "app/desktop/window/FilePicker.h"

#include "app/desktop/model/FileKind.h"
#include "app/desktop/window/PlainDialog.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

namespace mahfooz::desktop {

namespace {

QString firstFolder() {
  const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
  return QDir(pictures).exists() ? pictures : QDir::homePath();
}

}  // namespace

FilePicker::FilePicker(QWidget* page) : QObject(page), m_page(page) {}

void FilePicker::open() {
  if (m_dialog) return m_dialog->raise();
  m_dialog = makePlainDialog(*m_page);
  m_dialog->setFileMode(QFileDialog::ExistingFiles);
  m_dialog->setDirectory(firstFolder());
  dress(*m_dialog);
  connect(m_dialog, &QFileDialog::filesSelected, this, &FilePicker::picked);
  openPlainDialog(*m_dialog);
}

void FilePicker::retranslate() {
  if (m_dialog) dress(*m_dialog);
}

void FilePicker::dress(QFileDialog& dialog) const {
  dressPlainDialog(dialog, tr("Choose pictures and videos"), tr("Choose"));
  const QString readable = QStringLiteral(" (%1)").arg(readableNamePatterns().join(QLatin1Char(' ')));
  dialog.setNameFilters({tr("Pictures and videos") + readable, tr("All files") + QStringLiteral(" (*)")});
}

}  // namespace mahfooz::desktop
