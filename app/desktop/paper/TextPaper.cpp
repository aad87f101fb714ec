#include "app/desktop/paper/TextPaper.h"

#include "app/desktop/look/Fonts.h"

#include <QtGui/QTextDocument>
#include <QtGui/QTextOption>

namespace mahfooz::desktop {

namespace {

constexpr qreal kMargin = 56;

void prepare(QTextDocument& document, const QString& text, cases::Language language) {
  constexpr int kLatin = 11;
  constexpr int kNastaliq = 14;
  document.setDocumentMargin(0);
  document.setDefaultFont(textFont(language, language == cases::Language::Urdu ? kNastaliq : kLatin));
  document.setDefaultTextOption(QTextOption(Qt::AlignLeading));
  document.setPlainText(text);
  document.setPageSize({kPaperPoints.width() - 2 * kMargin, kPaperPoints.height() - 2 * kMargin});
}

}  // namespace

PaintPages textPages(const QString& text, cases::Language language) {
  return [text, language](QPainter& painter, const NewPage& newPage) {
    QTextDocument document;
    prepare(document, text, language);
    const QSizeF page = document.pageSize();
    for (int i = 0; i < document.pageCount(); ++i) {
      if (i > 0) newPage();
      painter.save();
      painter.translate(kMargin, kMargin - i * page.height());
      document.drawContents(&painter, QRectF(0, i * page.height(), page.width(), page.height()));
      painter.restore();
    }
  };
}

}  // namespace mahfooz::desktop
