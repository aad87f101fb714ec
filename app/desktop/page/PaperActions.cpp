#include "app/desktop/page/PaperActions.h"

#include "app/desktop/paper/TextPaper.h"

namespace mahfooz::desktop {

PaperActions::PaperActions(const PageContext& context, QWidget* parent)
    : SavePrintActions(context.paper, parent), m_context(context) {}

void PaperActions::askWhere(FileSaver& saver) {
  saver.open(tr("Save"), QStringLiteral("notes"),
             {{tr("Page to read and print"), QStringLiteral("pdf")}, {tr("Plain text"), QStringLiteral("txt")}});
}

SavePrintActions::File PaperActions::fileOf(const QString& suffix) const {
  const bool isPlain = suffix == QLatin1String("txt");
  return {isPlain ? m_text().toUtf8() : pdfOf(pages()), tr("Saved.")};
}

PaintPages PaperActions::pages() const {
  return textPages(m_text(), m_context.language.language());
}

void PaperActions::retranslate() {
  setWords(tr("Save…"), tr("Print"));
}

}  // namespace mahfooz::desktop
