// The least that a Qt Widgets program with our face can be: one window, one line. What the start of ours is compared
// with.
//
//   bare_window FACE.ttf

#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  if (QFontDatabase::addApplicationFont(QApplication::arguments().value(1)) < 0) return 1;
  QFont face(QStringLiteral("Mahfooz Nastaliq"));
  face.setPixelSize(20);
  QLabel window(QStringLiteral("یہ آپ کی غلطی نہیں ہے۔"));
  window.setFont(face);
  window.setAlignment(Qt::AlignCenter);
  window.resize(1040, 720);
  window.show();
  return QApplication::exec();
}
