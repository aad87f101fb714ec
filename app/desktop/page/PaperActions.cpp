#include "app/desktop/page/PaperActions.h"

#include "app/desktop/paper/TextPaper.h"
#include "app/desktop/widget/Row.h"
#include "app/desktop/words/ErrorWords.h"
#include "app/desktop/words/Isolated.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

PaperActions::PaperActions(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_saver(new FileSaver(this)),
      m_save(new Button("secondary", IconName::File)),
      m_print(new Button("secondary", IconName::Print)),
      m_outcome(new Text("small")) {
  auto* row = new Row(12);
  row->add(m_save);
  row->add(m_print);
  row->add(m_outcome, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(row);
  m_save->setVisible(context.paper.saving);
  m_print->setVisible(context.paper.printing);
  connect(m_save, &Button::clicked, this, &PaperActions::askWhere);
  connect(m_print, &Button::clicked, this, &PaperActions::print);
  connect(m_saver, &FileSaver::chosen, this, &PaperActions::save);
}

void PaperActions::forget() {
  m_outcome->setText({});
}

void PaperActions::askWhere() {
  m_saver->open(tr("Save"), QStringLiteral("notes"),
                {{tr("Page to read and print"), QStringLiteral("pdf")}, {tr("Plain text"), QStringLiteral("txt")}});
}

void PaperActions::save(const QString& path) {
  const bool isPlain = QFileInfo(path).suffix() == QLatin1String("txt");
  const QString text = m_text();
  const Result<void> written =
      writeFile(path, isPlain ? text.toUtf8() : pdfOf(textPages(text, m_context.language.language())));
  m_outcome->setText(written ? tr("Saved.") : errorWords(written.error().code()).title);
}

void PaperActions::print() {
  const QString printer = printPages(textPages(m_text(), m_context.language.language()));
  m_outcome->setText(printer.isEmpty() ? tr("There is no printer on this computer.")
                                       : tr("Sent to the printer: %1").arg(isolated(printer)));
}

void PaperActions::retranslate() {
  m_save->setText(tr("Save…"));
  m_print->setText(tr("Print"));
  forget();
}

}  // namespace mahfooz::desktop
