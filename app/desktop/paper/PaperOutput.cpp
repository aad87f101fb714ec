#include "app/desktop/paper/PaperOutput.h"

#include <QtCore/QBuffer>
#include <QtCore/QMarginsF>
#include <QtCore/QSaveFile>
#include <QtGui/QPageLayout>
#include <QtGui/QPdfWriter>
#include <QtPrintSupport/QPrinter>
#include <QtPrintSupport/QPrinterInfo>

namespace mahfooz::desktop {

namespace {

QPageLayout a4() {
  return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)};
}

void paintScaled(QPagedPaintDevice& device, qreal dotsPerInch, const PaintPages& paint) {
  constexpr qreal kPointsPerInch = 72;
  QPainter painter(&device);
  painter.scale(dotsPerInch / kPointsPerInch, dotsPerInch / kPointsPerInch);
  paint(painter, [&device] { device.newPage(); });
}

}  // namespace

QByteArray pdfOf(const PaintPages& paint) {
  constexpr int kDotsPerInch = 300;
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kDotsPerInch);
  writer.setPageLayout(a4());
  writer.setCreator(QString());
  paintScaled(writer, kDotsPerInch, paint);
  return buffer.data();
}

Result<void> writeFile(const QString& path, const QByteArray& content) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return ErrorCode::OutputFailed;
  file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  if (file.write(content) != content.size() || !file.commit()) return ErrorCode::OutputFailed;
  return {};
}

QString printPages(const PaintPages& paint) {
  const QPrinterInfo info = QPrinterInfo::defaultPrinter();
  if (info.isNull()) return {};
  QPrinter printer(info, QPrinter::HighResolution);
  printer.setFullPage(true);
  printer.setPageLayout(a4());
  printer.setDocName(QStringLiteral("A4"));  // shown in the queue to whoever looks
  paintScaled(printer, printer.resolution(), paint);
  return info.description().isEmpty() ? info.printerName() : info.description();
}

}  // namespace mahfooz::desktop
