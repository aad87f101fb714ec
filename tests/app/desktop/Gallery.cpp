// mahfooz-gallery OUTDIR [options]: pictures of every page in its states, for eyes. --help names the options.

#include "app/desktop/look/Fonts.h"
#include "app/desktop/mode/PolicyNotice.h"
#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/paper/ReceiptPaper.h"
#include "app/desktop/words/PolicyWords.h"
#include "tests/app/desktop/Hands.h"
#include "tests/app/desktop/Scenes.h"
#include "tests/app/desktop/Settings.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

#include <cstdio>

namespace {

using namespace mahfooz;
using namespace mahfooz::desktop;

bool save(const QPixmap& picture, const QString& path, int width) {
  if (width <= 0) return picture.save(path);
  return picture.scaledToWidth(width, Qt::SmoothTransformation).save(path);
}

// The file chooser that a page has opened.
QPixmap pictureOf(QFileDialog& dialog, const QString& folder) {
  dialog.setDirectory(folder);
  QEventLoop wait;
  QTimer::singleShot(300, &wait, &QEventLoop::quit);  // the folder is read by a thread
  wait.exec();
  return dialog.grab();
}

QPixmap paint(const Scene& scene, const Setting& setting) {
  Stage stage(setting.language, setting.shade, setting.textPercent, setting.mode);
  stage.appearance.chooseTextPercent(setting.textPercent);  // a helpdesk and a kiosk remember none
  if (!playScene(stage, scene, setting.screen.window))
    return pictureOf(*stage.window.findChild<QFileDialog*>(), stage.folder.path());
  stage.window.resize(setting.screen.window);
  settle();
  return stage.window.grab();
}

bool drawPolicyNotice(const QDir& target) {
  const Stage stage(cases::Language::Urdu, Shade::Light);
  PolicyNotice notice(policyFaultWords({PolicyFault::Kind::UnknownKey, QStringLiteral("idleTime")}), policyFaultAdvice());
  notice.show();
  settle();
  return notice.grab().save(target.filePath(QStringLiteral("policy.png")));
}

// The receipt as it is printed, at twice its size.
bool drawReceipt(const QDir& target) {
  ReceiptContent content;
  content.caseNumber = QStringLiteral("7K3M-Q9XD-42TN");
  content.pin = QStringLiteral("48210573");
  content.service[0] = QStringLiteral("Practice service");
  content.service[1] = QStringLiteral("مشق کی سروس");
  content.receivedOn = QStringLiteral("2026-11-25");
  const HelpDirectory directory = HelpDirectory::embedded();
  const auto english = directory.entries(HelpDirectory::Audience::Everyone, cases::Language::English);
  const auto urdu = directory.entries(HelpDirectory::Audience::Everyone, cases::Language::Urdu);
  for (std::size_t i = 0; i < english.size(); ++i)
    content.helplines.push_back({{english[i].name, urdu[i].name}, english[i].contact});
  content.helplinesChecked = QStringLiteral("2026-11");
  QImage paper((kPaperPoints * 2).toSize(), QImage::Format_RGB32);
  QPainter painter(&paper);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(2, 2);
  paintReceipt(painter, content);
  return paper.save(target.filePath(QStringLiteral("receipt.png")));
}

// What is to be painted: every option names what is wanted, and what is not named is wanted in full.
class Choice {
 public:
  Choice() {
    m_parser.setApplicationDescription(QStringLiteral("Paints every page in its states into a folder of PNGs."));
    m_parser.addHelpOption();
    m_parser.addPositionalArgument(QStringLiteral("OUTDIR"), QStringLiteral("the folder"));
    m_parser.addOptions({{QStringLiteral("scene"), QStringLiteral("names that begin so: 3-who"), QStringLiteral("name")},
                         {QStringLiteral("only"), QStringLiteral("this one name: 3-who"), QStringLiteral("name")},
                         {QStringLiteral("mode"), QStringLiteral("home, helpdesk or kiosk"), QStringLiteral("name")},
                         {QStringLiteral("screen"), QStringLiteral("1366x768, 1024x600, 1080x1920"), QStringLiteral("size")},
                         {QStringLiteral("language"), QStringLiteral("ur or en"), QStringLiteral("code")},
                         {QStringLiteral("theme"), QStringLiteral("light, dark or contrast"), QStringLiteral("name")},
                         {QStringLiteral("text"), QStringLiteral("100 or 200"), QStringLiteral("percent")},
                         {QStringLiteral("width"), QStringLiteral("scale to so many pixels"), QStringLiteral("pixels")}});
  }

  bool read(const QStringList& arguments) {
    return m_parser.parse(arguments) && m_parser.positionalArguments().size() == 1 && !m_parser.isSet(QStringLiteral("help"));
  }
  [[nodiscard]] QString usage() const { return m_parser.helpText(); }
  [[nodiscard]] QDir target() const { return QDir(m_parser.positionalArguments().constFirst()); }
  [[nodiscard]] int width() const { return m_parser.value(QStringLiteral("width")).toInt(); }
  [[nodiscard]] bool takesAllScenes() const {
    return !m_parser.isSet(QStringLiteral("scene")) && !m_parser.isSet(QStringLiteral("only"));
  }
  [[nodiscard]] bool takes(const Scene& scene) const {
    return is("only", scene.name) &&
           QString::fromLatin1(scene.name).startsWith(m_parser.value(QStringLiteral("scene")));
  }
  [[nodiscard]] bool takes(const Setting& setting) const {
    return is("mode", nameOf(setting.mode)) && is("screen", setting.screen.name) && is("language", nameOf(setting.language)) &&
           is("theme", nameOf(setting.shade)) && is("text", QByteArray::number(setting.textPercent));
  }

 private:
  [[nodiscard]] bool is(const char* option, const QByteArray& value) const {
    const QStringList wanted = m_parser.values(QLatin1String(option));
    return wanted.isEmpty() || wanted.contains(QString::fromLatin1(value));
  }

  QCommandLineParser m_parser;
};

bool paintAll(const Choice& choice) {
  for (const Setting& setting : allSettings()) {
    if (!choice.takes(setting)) continue;
    for (const Scene& scene : scenes(setting.mode)) {
      if (!choice.takes(scene)) continue;
      const QString file = QStringLiteral("%1_%2.png").arg(QLatin1String(scene.name), setting.name());
      if (!save(paint(scene, setting), choice.target().filePath(file), choice.width())) return false;
    }
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  Choice choice;
  if (!choice.read(QCoreApplication::arguments())) {
    std::fputs(qPrintable(choice.usage()), stderr);
    return 2;
  }
  if (!choice.target().mkpath(QStringLiteral(".")) || !loadFonts()) return 1;
  if (!paintAll(choice)) return 1;
  if (!choice.takesAllScenes()) return 0;
  return drawReceipt(choice.target()) && drawPolicyNotice(choice.target()) ? 0 : 1;
}
