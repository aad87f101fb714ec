#include "app/desktop/window/FilePicker.h"

#include "app/desktop/model/FileKind.h"
#include "app/desktop/words/Isolated.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtGui/QAbstractFileIconProvider>
#include <QtWidgets/QFileIconProvider>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTreeView>

namespace mahfooz::desktop {

namespace {

// The same two icons for everything: no theme, no thumbnail cache is asked.
class PlainIcons : public QFileIconProvider {
 public:
  using QFileIconProvider::icon;
  [[nodiscard]] QIcon icon(const QFileInfo& info) const override {
    return QFileIconProvider::icon(info.isDir() ? QFileIconProvider::Folder : QFileIconProvider::File);
  }
};

// Sizes and dates are written as in English by Qt, also in an Urdu line.
class LeftToRightCells : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = isolatedLtr(option->text);
  }
};

QString firstFolder() {
  const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
  return QDir(pictures).exists() ? pictures : QDir::homePath();
}

QAbstractFileIconProvider* plainIcons() {
  static PlainIcons icons;  // outlives every dialog, which does not own it
  return &icons;
}

}  // namespace

FilePicker::FilePicker(QWidget* window) : QObject(window), m_window(window) {}

void FilePicker::open() {
  if (m_dialog) return m_dialog->raise();
  m_dialog = new QFileDialog(m_window->window());
  m_dialog->setAttribute(Qt::WA_DeleteOnClose);
  m_dialog->setOption(QFileDialog::DontUseNativeDialog);
  m_dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
  m_dialog->setOption(QFileDialog::ReadOnly);
  m_dialog->setOption(QFileDialog::HideNameFilterDetails);
  m_dialog->setIconProvider(plainIcons());
  m_dialog->setFileMode(QFileDialog::ExistingFiles);
  m_dialog->setViewMode(QFileDialog::Detail);
  m_dialog->setDirectory(firstFolder());
  dress(*m_dialog);
  arrange(*m_dialog);
  connect(m_dialog, &QFileDialog::filesSelected, this, &FilePicker::picked);
  m_dialog->resize(m_window->window()->size() * 0.85);
  m_dialog->open();
}

void FilePicker::retranslate() {
  if (m_dialog) dress(*m_dialog);
}

// Paths and names are left to right in both languages; the names of the parts are those of Qt's qfiledialog.ui.
void FilePicker::arrange(QFileDialog& dialog) const {
  for (const char* part : {"lookInCombo", "fileNameEdit"}) {
    if (auto* widget = dialog.findChild<QWidget*>(QLatin1String(part))) widget->setLayoutDirection(Qt::LeftToRight);
  }
  if (auto* makeFolder = dialog.findChild<QWidget*>(QStringLiteral("newFolderButton"))) makeFolder->hide();
  if (auto* splitter = dialog.findChild<QSplitter*>(QStringLiteral("splitter"))) splitter->setSizes({190, 650});
  if (auto* tree = dialog.findChild<QTreeView*>(QStringLiteral("treeView"))) arrangeColumns(*tree);
}

// Without small pictures the date is what tells one file from another; the type stands in the name already.
void FilePicker::arrangeColumns(QTreeView& tree) const {
  enum Column { Name, Size, Type, Date };  // of QFileSystemModel
  QHeaderView& header = *tree.header();
  header.setStretchLastSection(false);
  header.setSectionHidden(Type, true);
  header.setSectionResizeMode(Name, QHeaderView::Stretch);
  header.setSectionResizeMode(Size, QHeaderView::ResizeToContents);
  header.setSectionResizeMode(Date, QHeaderView::ResizeToContents);
  auto* cells = new LeftToRightCells(&tree);
  tree.setItemDelegateForColumn(Size, cells);
  tree.setItemDelegateForColumn(Date, cells);
}

void FilePicker::dress(QFileDialog& dialog) const {
  dialog.setWindowTitle(tr("Choose pictures and videos"));
  dialog.setLabelText(QFileDialog::LookIn, tr("Folder:"));
  dialog.setLabelText(QFileDialog::FileName, tr("File name:"));
  dialog.setLabelText(QFileDialog::FileType, tr("Show:"));
  dialog.setLabelText(QFileDialog::Accept, tr("Choose"));
  dialog.setLabelText(QFileDialog::Reject, tr("Cancel"));
  const QString readable = QStringLiteral(" (%1)").arg(readableNamePatterns().join(QLatin1Char(' ')));
  dialog.setNameFilters({tr("Pictures and videos") + readable, tr("All files") + QStringLiteral(" (*)")});
  dialog.setAccessibleName(tr("Choose pictures and videos"));
}

}  // namespace mahfooz::desktop
