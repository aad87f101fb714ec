#include "app/desktop/paper/ReceiptPaper.h"

#include "app/desktop/look/Fonts.h"
#include "app/desktop/paper/PaperColumn.h"
#include "app/desktop/paper/QrCode.h"
#include "app/desktop/words/Isolated.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <utility>

namespace mahfooz::desktop {

namespace {

constexpr const char* kContext = "mahfooz::desktop::ReceiptPaper";
constexpr qreal kMargin = 48;
constexpr qreal kGutter = 28;
constexpr qreal kBoxHeight = 128;
constexpr qreal kQrSide = 108;
const QColor kInk(0x17, 0x2b, 0x2a);
const QColor kLine(0x0e, 0x6e, 0x66);

BothWords words(const char* source) {
  return bothWords(kContext, source);
}

// Both columns go on at the same height, so that the same thing stands side by side.
class TwoColumns {
 public:
  TwoColumns(QPainter& painter, qreal top)
      : m_english(painter, cases::Language::English, place(0, top)),
        m_urdu(painter, cases::Language::Urdu, place(1, top)) {}

  void heading(const BothWords& both) {
    m_english.heading(both.english);
    m_urdu.heading(both.urdu);
  }
  void body(const BothWords& both) {
    m_english.body(both.english);
    m_urdu.body(both.urdu);
    level();
  }
  void small(const BothWords& both) {
    m_english.small(both.english);
    m_urdu.small(both.urdu);
    level();
  }
  void gap(qreal points) {
    m_english.gap(points);
    m_urdu.gap(points);
  }

 private:
  static QRectF place(int column, qreal top) {
    const qreal width = (kPaperPoints.width() - 2 * kMargin - kGutter) / 2;
    return {kMargin + column * (width + kGutter), top, width, kPaperPoints.height() - kMargin - top};
  }
  void level() {
    const qreal lower = std::max(m_english.top(), m_urdu.top());
    m_english.gap(lower - m_english.top());
    m_urdu.gap(lower - m_urdu.top());
  }

  PaperColumn m_english;
  PaperColumn m_urdu;
};

void paintCode(QPainter& painter, const QRectF& place, const BothWords& caption, const QString& code) {
  constexpr int kCodePixels = 24;
  constexpr qreal kCaptionHeight = 24;
  PaperColumn english(painter, cases::Language::English, place.adjusted(0, 7, 0, 0));
  english.small(caption.english);
  PaperColumn urdu(painter, cases::Language::Urdu, place);
  urdu.small(caption.urdu);
  QFont mono(QStringLiteral("Mahfooz Mono"));
  mono.setPixelSize(kCodePixels);
  painter.setFont(mono);
  painter.drawText(place.adjusted(0, kCaptionHeight, 0, 0), Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignTop, code);
}

// The QR code, the number and the PIN in a frame.
void paintCodes(QPainter& painter, qreal top, const ReceiptContent& content) {
  constexpr qreal kRound = 10;
  const QRectF box(kMargin, top, kPaperPoints.width() - 2 * kMargin, kBoxHeight);
  painter.setPen(QPen(kLine, 1.2));
  painter.drawRoundedRect(box, kRound, kRound);
  painter.setPen(kInk);
  drawQrCode(painter, {box.left() + 10, box.top() + 10, kQrSide, kQrSide}, content.caseNumber);
  const qreal left = box.left() + kQrSide + 30;
  const qreal width = box.right() - left - 20;
  paintCode(painter, {left, box.top() + 6, width, 54},
            words(QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "Case number")), content.caseNumber);
  paintCode(painter, {left, box.top() + 64, width, 54},
            words(QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "PIN")), content.pin);
}

void writeOutcome(TwoColumns& columns, const ReceiptContent& content) {
  BothWords service = words(QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "Service: %1"));
  columns.body({service.english.arg(isolated(content.service[0])), service.urdu.arg(isolated(content.service[1]))});
  if (content.receivedOn.isEmpty())
    return columns.body(words(QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "Not received by the service yet.")));
  BothWords received = words(QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "Received on %1"));
  const QString date = isolatedLtr(content.receivedOn);
  columns.body({received.english.arg(date), received.urdu.arg(date)});
}

void writeAdvice(TwoColumns& columns) {
  const std::pair<const char*, const char*> parts[] = {
      {QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "Keep this paper to yourself"),
       QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper",
                         "Whoever has the number and the PIN can see the case and take it back. Nobody can find the "
                         "PIN again.")},
      {QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "See how it goes"),
       QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper",
                         "Open Mahfooz, press “My case”, and type the number and the PIN. You can add more there, or "
                         "take the case back.")},
      {QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "Good to know"),
       QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper",
                         "Only services that take part can act, and each decides for itself. Copies on phones and in "
                         "encrypted messages are not reached.")},
  };
  for (const auto& [heading, body] : parts) {
    columns.gap(9);
    columns.heading(words(heading));
    columns.body(words(body));
  }
}

void writeHelplines(TwoColumns& columns, const ReceiptContent& content) {
  columns.gap(9);
  columns.heading(words(QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "These people help")));
  for (const ReceiptContent::Helpline& line : content.helplines) {
    const QString pattern = QStringLiteral("%1: %2");
    const QString contact = isolatedLtr(line.contact);
    columns.body({pattern.arg(line.name.english, contact), pattern.arg(line.name.urdu, contact)});
  }
  BothWords checked = words(QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "Numbers last checked: %1"));
  const QString date = isolatedLtr(content.helplinesChecked);
  columns.small({checked.english.arg(date), checked.urdu.arg(date)});
}

}  // namespace

void paintReceipt(QPainter& painter, const ReceiptContent& content) {
  painter.fillRect(QRectF({0, 0}, kPaperPoints), Qt::white);
  painter.setPen(kInk);
  TwoColumns title(painter, kMargin - 8);
  title.heading(words(QT_TRANSLATE_NOOP("mahfooz::desktop::ReceiptPaper", "Mahfooz: your receipt")));
  constexpr qreal kBoxTop = kMargin + 32;
  paintCodes(painter, kBoxTop, content);
  TwoColumns columns(painter, kBoxTop + kBoxHeight + 12);
  writeOutcome(columns, content);
  writeAdvice(columns);
  writeHelplines(columns, content);
}

}  // namespace mahfooz::desktop
