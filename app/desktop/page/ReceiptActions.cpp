#include "app/desktop/page/ReceiptActions.h"

#include "app/desktop/model/HelpDirectory.h"
#include "app/desktop/paper/ReceiptPaper.h"

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

}  // namespace

ReceiptActions::ReceiptActions(const PageContext& context, QWidget* parent)
    : SavePrintActions(context.paper, parent), m_context(context) {}

void ReceiptActions::askWhere(FileSaver& saver) {
  std::vector<FileSaver::Kind> kinds = {{tr("Page to read and print"), QStringLiteral("pdf")}};
  if (m_context.session.submission().receipt())
    kinds.push_back({tr("Signed receipt, to check later"), QStringLiteral("json")});
  saver.open(tr("Save the receipt"), QStringLiteral("receipt"), std::move(kinds));
}

SavePrintActions::File ReceiptActions::fileOf(const QString& suffix) const {
  const auto& receipt = m_context.session.submission().receipt();
  if (receipt && suffix == QLatin1String("json"))
    return {QByteArray::fromStdString(cases::receiptText(*receipt)), tr("Saved. The PIN is not in it.")};
  return {pdfOf(pages()), tr("Saved. The PIN is in it: keep it where only you look.")};
}

PaintPages ReceiptActions::pages() const {
  const ReceiptContent content = contentOf(m_context.session);
  return [content](QPainter& painter, const NewPage&) { paintReceipt(painter, content); };
}

void ReceiptActions::retranslate() {
  setWords(tr("Save the receipt…"), tr("Print it"));
}

}  // namespace mahfooz::desktop
