// A little window that gives away a file to who drags it: what a file manager is to the tests of the real window.
//
//   drag_source FILE...      stands at the top left corner of the screen

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDrag>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace {

constexpr int kSide = 40;

class DragSource : public QWidget {
 public:
  explicit DragSource(QList<QUrl> files) : m_files(std::move(files)) {
    setWindowFlags(Qt::X11BypassWindowManagerHint | Qt::WindowStaysOnTopHint);
    setGeometry(0, 0, kSide, kSide);
  }

 protected:
  void mouseMoveEvent(QMouseEvent*) override {
    auto* contents = new QMimeData;
    contents->setUrls(m_files);
    auto* drag = new QDrag(this);
    drag->setMimeData(contents);
    drag->exec(Qt::CopyAction);
  }

 private:
  QList<QUrl> m_files;
};

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QList<QUrl> files;
  for (const QString& path : QApplication::arguments().mid(1))
    files.append(QUrl::fromLocalFile(path));
  DragSource source(files);
  source.show();
  return QApplication::exec();
}
