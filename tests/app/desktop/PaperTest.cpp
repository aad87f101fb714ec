#include "app/desktop/paper/PaperOutput.h"
#include "app/desktop/paper/QrCode.h"
#include "app/desktop/paper/ReceiptPaper.h"
#include "app/desktop/paper/TextPaper.h"
#include "tests/app/desktop/Application.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>

#include <catch2/catch.hpp>

namespace mahfooz::desktop {

namespace {

ReceiptContent someContent() {
  ReceiptContent content;
  content.caseNumber = QStringLiteral("7K3M-Q9XD-42TN");
  content.pin = QStringLiteral("48210573");
  content.service[0] = QStringLiteral("Practice service");
  content.service[1] = QStringLiteral("مشق کی سروس");
  content.receivedOn = QStringLiteral("2026-11-25");
  content.helplines = {{{QStringLiteral("Helpline"), QStringLiteral("ہیلپ لائن")}, QStringLiteral("1799")}};
  content.helplinesChecked = QStringLiteral("2026-11");
  return content;
}

QImage painted(const ReceiptContent& content) {
  QImage paper(kPaperPoints.toSize(), QImage::Format_RGB32);
  paper.fill(Qt::white);
  QPainter painter(&paper);
  paintReceipt(painter, content);
  return paper;
}

int pageCount(const QByteArray& pdf) {
  return static_cast<int>(pdf.count("/Type /Page\n") + pdf.count("/Type /Page "));
}

bool isBlank(const QImage& image, const QRect& part) {
  for (int y = part.top(); y <= part.bottom(); ++y) {
    for (int x = part.left(); x <= part.right(); ++x) {
      if (image.pixelColor(x, y) != Qt::white) return false;
    }
  }
  return true;
}

QImage qrOf(const QString& text) {
  QImage image(200, 200, QImage::Format_RGB32);
  QPainter painter(&image);
  drawQrCode(painter, QRectF(0, 0, 200, 200), text);
  return image;
}

}  // namespace

TEST_CASE("a receipt is one page and leaves the margins free") {
  testApplication();
  const ReceiptContent content = someContent();
  const QByteArray pdf = pdfOf([&](QPainter& painter, const NewPage&) { paintReceipt(painter, content); });
  CHECK(pdf.startsWith("%PDF"));
  CHECK(pageCount(pdf) == 1);
  const QImage paper = painted(content);
  CHECK(isBlank(paper, {0, 0, 40, paper.height()}));
  CHECK(isBlank(paper, {paper.width() - 40, 0, 40, paper.height()}));
  CHECK(isBlank(paper, {0, paper.height() - 40, paper.width(), 40}));
  CHECK_FALSE(isBlank(paper, paper.rect()));
}

TEST_CASE("the QR code of a receipt does not change with the PIN") {
  testApplication();
  ReceiptContent content = someContent();
  const QRect code(56, 84, 110, 116);
  const QImage before = painted(content).copy(code);
  content.pin = QStringLiteral("11111111");
  CHECK(painted(content).copy(code) == before);
  content.caseNumber = QStringLiteral("AAAA-AAAA-AAAA");
  CHECK_FALSE(painted(content).copy(code) == before);
}

TEST_CASE("a QR code keeps its quiet zone and is another one for another text") {
  testApplication();
  const QImage code = qrOf(QStringLiteral("7K3M-Q9XD-42TN"));
  CHECK(isBlank(code, {0, 0, 200, 20}));
  CHECK(isBlank(code, {0, 0, 20, 200}));
  CHECK_FALSE(isBlank(code, code.rect()));
  CHECK_FALSE(code == qrOf(QStringLiteral("7K3M-Q9XD-42TM")));
}

TEST_CASE("a long text goes on to further pages") {
  testApplication();
  QString text = QStringLiteral("one line");
  CHECK(pageCount(pdfOf(textPages(text, cases::Language::English))) == 1);
  for (int i = 0; i < 120; ++i)
    text += QStringLiteral("\none more line");
  CHECK(pageCount(pdfOf(textPages(text, cases::Language::English))) >= 2);
}

TEST_CASE("a saved file is for its owner alone and a place that cannot be written is an error") {
  testApplication();
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("receipt.pdf"));
  CHECK(writeFile(path, "abc"));
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll() == "abc");
  const auto others =
      QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
  CHECK((file.permissions() & others) == QFileDevice::Permissions());
  CHECK(writeFile(folder.filePath(QStringLiteral("no/such/folder.pdf")), "abc").error().code() ==
        ErrorCode::OutputFailed);
}

}  // namespace mahfooz::desktop
