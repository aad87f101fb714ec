#include "app/desktop/page/ReceiptActions.h"

#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/paper/PaperOutput.h"
#include "app/desktop/paper/ReceiptPaper.h"
#include "app/desktop/widget/Row.h"
#include "app/desktop/words/ErrorWords.h"
#include "app/desktop/words/Isolated.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace mahfooz::desktop {

namespace {

constexpr std::size_t kHelplines = 3;   // as many as fit below the advice
constexpr qsizetype kDateLetters = 10;  // "2026-11-25" of an RFC 3339 time

void addHelplines(ReceiptContent& content) {
  const HelpDirectory directory = HelpDirectory::embedded();
  const auto english = directory.entries(HelpDirectory::Audience::Everyone, cases::Language::English);
  const auto urdu = directory.entries(HelpDirectory::Audience::Everyone, cases::Language::Urdu);
  for (std::size_t i = 0; i < std::min(english.size(), kHelplines); ++i)
    content.helplines.push_back({{english[i].name, urdu[i].name}, english[i].contact});
  if (!english.empty()) content.helplinesChecked = english.front().lastChecked;
}

ReceiptContent contentOf(CaseSession& session) {
  const SubmissionSession& submission = session.submission();
  ReceiptContent content;
  content.caseNumber = submission.caseNumber();
  content.pin = submission.pin();
  if (const ServiceLink* link = session.door().link()) {
    content.service[0] = QString::fromStdString(link->profile().name.english);
    content.service[1] = QString::fromStdString(link->profile().name.urdu);
  }
  if (submission.receipt())
    content.receivedOn = QString::fromStdString(submission.receipt()->receivedAt).left(kDateLetters);
  addHelplines(content);
  return content;
}

PaintPages receiptPages(const ReceiptContent& content) {
  return [content](QPainter& painter, const NewPage&) { paintReceipt(painter, content); };
}

}  // namespace

ReceiptActions::ReceiptActions(const PageContext& context, QWidget* parent)
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
  connect(m_save, &Button::clicked, this, &ReceiptActions::askWhere);
  connect(m_print, &Button::clicked, this, &ReceiptActions::print);
  connect(m_saver, &FileSaver::chosen, this, &ReceiptActions::save);
}

void ReceiptActions::forget() {
  m_outcome->setText({});
}

void ReceiptActions::askWhere() {
  std::vector<FileSaver::Kind> kinds = {{tr("Page to read and print"), QStringLiteral("pdf")}};
  if (m_context.session.submission().receipt())
    kinds.push_back({tr("Signed receipt, to check later"), QStringLiteral("json")});
  m_saver->open(tr("Save the receipt"), QStringLiteral("receipt"), std::move(kinds));
}

void ReceiptActions::save(const QString& path) {
  const auto& receipt = m_context.session.submission().receipt();
  const bool isSigned = receipt && QFileInfo(path).suffix() == QLatin1String("json");
  const ReceiptContent content = contentOf(m_context.session);
  const QByteArray bytes =
      isSigned ? QByteArray::fromStdString(cases::receiptText(*receipt)) : pdfOf(receiptPages(content));
  const Result<void> written = writeFile(path, bytes);
  if (!written) return m_outcome->setText(errorWords(written.error().code()).title);
  m_outcome->setText(isSigned ? tr("Saved. The PIN is not in it.")
                              : tr("Saved. The PIN is in it: keep it where only you look."));
}

void ReceiptActions::print() {
  const ReceiptContent content = contentOf(m_context.session);
  const QString printer = printPages(receiptPages(content));
  m_outcome->setText(printer.isEmpty() ? tr("There is no printer on this computer.")
                                       : tr("Sent to the printer: %1").arg(isolated(printer)));
}

void ReceiptActions::retranslate() {
  m_save->setText(tr("Save the receipt…"));
  m_print->setText(tr("Print it"));
  m_outcome->setText({});
}

}  // namespace mahfooz::desktop
