#include "app/desktop/window/PlainDialog.h"

#include "app/desktop/widget/ScrollBars.h"
#include "app/desktop/words/Isolated.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QAbstractFileIconProvider>
#include <QtGui/QFileSystemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileIconProvider>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStyleOptionComboBox>
#include <QtWidgets/QStylePainter>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTreeView>

namespace mahfooz::desktop {

namespace {

// Gives lupdate its context; has no objects.
class Words {
  Q_DECLARE_TR_FUNCTIONS(mahfooz::desktop::PlainDialog)

 public:
  static void dress(QFileDialog& dialog);
};

void Words::dress(QFileDialog& dialog) {
  dialog.setLabelText(QFileDialog::LookIn, tr("Folder:"));
  dialog.setLabelText(QFileDialog::FileName, tr("File name:"));
  dialog.setLabelText(QFileDialog::FileType, tr("Show:"));
  dialog.setLabelText(QFileDialog::Reject, tr("Cancel"));
}

// The same two icons for everything: no theme, no thumbnail cache is asked.
class PlainIcons : public QFileIconProvider {
 public:
  using QFileIconProvider::icon;
  [[nodiscard]] QIcon icon(const QFileInfo& info) const override {
    return QFileIconProvider::icon(info.isDir() ? QFileIconProvider::Folder : QFileIconProvider::File);
  }
};

enum Column { Name, Size, Type, Date };  // of QFileSystemModel

QString dateText(const QDateTime& when) {
  return isolated(QLocale().toString(when.date(), QStringLiteral("d MMMM yyyy"))) + QLatin1Char(' ') +
         isolatedLtr(when.time().toString(QStringLiteral("HH:mm")));
}

// Qt writes sizes and dates in English, also in an Urdu line.
class OurCells : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const auto* files = qobject_cast<const QFileSystemModel*>(index.model());
    if (files == nullptr) return;
    if (index.column() == Date) option->text = dateText(files->lastModified(index));
    if (index.column() == Size) option->text = files->isDir(index) ? QString() : sizeText(files->size(index));
  }
};

// Paints the box of the folder from left to right in both languages. A painter goes by the direction of the program, and
// the first "/" of a path would come last.
class PathPainter : public QObject {
 public:
  using QObject::QObject;

 protected:
  bool eventFilter(QObject* object, QEvent* event) override {
    auto* box = qobject_cast<QComboBox*>(object);
    if (box == nullptr || event->type() != QEvent::Paint) return QObject::eventFilter(object, event);
    paint(*box);
    return true;
  }

 private:
  static void paint(QComboBox& box) {
    constexpr int kAroundIcon = 8;
    QStylePainter painter(&box);
    painter.setLayoutDirection(Qt::LeftToRight);
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = false;
    option.frame = box.hasFrame();
    option.iconSize = box.iconSize();
    option.currentIcon = box.itemIcon(box.currentIndex());
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int room = field.width() - option.iconSize.width() - kAroundIcon;
    option.currentText = isolatedLtr(option.fontMetrics.elidedText(box.currentText(), Qt::ElideMiddle, room));
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
  }
};

QAbstractFileIconProvider* plainIcons() {
  static PlainIcons icons;  // outlives every dialog, which does not own it
  return &icons;
}

// Without small pictures the date is what tells one file from another; the type stands in the name already.
void arrangeColumns(QTreeView& tree) {
  QHeaderView& header = *tree.header();
  header.setStretchLastSection(false);
  header.setSectionHidden(Type, true);
  header.setSectionResizeMode(Name, QHeaderView::Stretch);
  header.setSectionResizeMode(Size, QHeaderView::ResizeToContents);
  header.setSectionResizeMode(Date, QHeaderView::ResizeToContents);
  auto* cells = new OurCells(&tree);
  tree.setItemDelegateForColumn(Size, cells);
  tree.setItemDelegateForColumn(Date, cells);
}

// Paths and names are left to right in both languages; the names of the parts are those of Qt's qfiledialog.ui.
void arrange(QFileDialog& dialog) {
  for (const char* part : {"lookInCombo", "fileNameEdit"}) {
    if (auto* widget = dialog.findChild<QWidget*>(QLatin1String(part))) widget->setLayoutDirection(Qt::LeftToRight);
  }
  if (auto* folder = dialog.findChild<QComboBox*>(QStringLiteral("lookInCombo")))
    folder->installEventFilter(new PathPainter(folder));
  if (auto* makeFolder = dialog.findChild<QWidget*>(QStringLiteral("newFolderButton"))) makeFolder->hide();
  if (auto* splitter = dialog.findChild<QSplitter*>(QStringLiteral("splitter"))) splitter->setSizes({190, 650});
  if (auto* tree = dialog.findChild<QTreeView*>(QStringLiteral("treeView"))) arrangeColumns(*tree);
  // Their menus offer what nobody needs here, in Qt's own words, and hold everything up until they are closed.
  for (auto* list : dialog.findChildren<QAbstractItemView*>()) {
    list->setContextMenuPolicy(Qt::NoContextMenu);
    leaveOutMenus(*list);
  }
}

}  // namespace

QFileDialog* makePlainDialog(QWidget& page) {
  auto* dialog = new QFileDialog(page.window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setOption(QFileDialog::DontUseNativeDialog);
  dialog->setOption(QFileDialog::DontUseCustomDirectoryIcons);
  dialog->setOption(QFileDialog::ReadOnly);
  dialog->setOption(QFileDialog::HideNameFilterDetails);
  dialog->setIconProvider(plainIcons());
  dialog->setViewMode(QFileDialog::Detail);
  return dialog;
}

void dressPlainDialog(QFileDialog& dialog, const QString& title, const QString& accept) {
  dialog.setWindowTitle(title);
  dialog.setAccessibleName(title);
  Words::dress(dialog);
  dialog.setLabelText(QFileDialog::Accept, accept);
}

void openPlainDialog(QFileDialog& dialog) {
  constexpr qreal kOfTheWindow = 0.85;
  arrange(dialog);
  dialog.resize(dialog.parentWidget()->size() * kOfTheWindow);
  dialog.open();
}

}  // namespace mahfooz::desktop
