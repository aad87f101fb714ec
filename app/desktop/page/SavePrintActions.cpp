#include "app/desktop/page/SavePrintActions.h"

#include "app/desktop/widget/Row.h"
#include "app/desktop/widget/Spoken.h"
#include "app/desktop/words/ErrorWords.h"
#include "app/desktop/words/Isolated.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QVBoxLayout>

namespace mahfooz::desktop {

SavePrintActions::SavePrintActions(PaperAllowance allowed, QWidget* parent)
    : QWidget(parent),
      m_saver(new FileSaver(this)),
      m_save(new Button("secondary", IconName::File)),
      m_print(new Button("secondary", IconName::Print)),
      m_outcome(new Text("small")) {
  speakAs(*m_outcome, Spoken::News);
  QSizePolicy policy = m_outcome->sizePolicy();
  policy.setRetainSizeWhenHidden(true);  // the buttons do not grow into its place
  m_outcome->setSizePolicy(policy);
  auto* row = new Row(12);
  row->add(m_save);
  row->add(m_print);
  row->add(m_outcome, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(row);
  m_save->setVisible(allowed.saving);
  m_print->setVisible(allowed.printing);
  connect(m_save, &Button::clicked, this, [this] { askWhere(*m_saver); });
  connect(m_print, &Button::clicked, this, &SavePrintActions::print);
  connect(m_saver, &FileSaver::chosen, this, &SavePrintActions::save);
}

void SavePrintActions::forget() {
  m_outcome->say({});
}

void SavePrintActions::setWords(const QString& save, const QString& print) {
  m_save->setText(save);
  m_print->setText(print);
  forget();
}

void SavePrintActions::save(const QString& path) {
  const File file = fileOf(QFileInfo(path).suffix());
  const Result<void> written = writeFile(path, file.content);
  m_outcome->say(written ? file.savedWords : errorWords(written.error().code()).title);
}

void SavePrintActions::print() {
  const QString printer = printPages(pages());
  m_outcome->say(printer.isEmpty() ? tr("There is no printer on this computer.")
                                   : tr("Sent to the printer: %1").arg(isolated(printer)));
}

}  // namespace mahfooz::desktop
