#include "app/cli/OutboxCommand.h"

#include "app/cli/Json.h"
#include "core/case/Timestamp.h"
#include "core/submit/ReceiptFile.h"

#include <QtCore/QDir>

#include <nlohmann/json.hpp>

namespace mahfooz::cli {

using Json = nlohmann::ordered_json;

namespace {

std::string_view stateName(submit::WaitingState state) noexcept {
  switch (state) {
    case submit::WaitingState::Waiting:
      return "waiting";
    case submit::WaitingState::Refused:
      return "refused";
    case submit::WaitingState::Conflict:
      return "conflict";
    case submit::WaitingState::Damaged:
      return "damaged";
    case submit::WaitingState::Foreign:
      return "foreign";
  }
  return "unknown";
}

// `position` counts from 1, in the order of the list.
Json waitingJson(std::size_t position, const submit::WaitingCase& waiting) {
  Json object{{"position", position}, {"state", stateName(waiting.state)}};
  if (!waiting.service.empty()) object["service"] = waiting.service;
  for (const cases::AgeThen age : waiting.audience)
    object["audience"].push_back(cases::ageThenName(age));
  if (waiting.lastError) object["error"] = errorJson(Error(*waiting.lastError));
  if (waiting.state == submit::WaitingState::Waiting && waiting.notBefore > 0)
    object["nextTry"] = cases::utcTimestamp(waiting.notBefore);
  return object;
}

}  // namespace

submit::Outbox outboxAt(const QString& folder) {
  return folder.isEmpty() ? submit::Outbox() : submit::Outbox(folder);
}

OutboxCommand::OutboxCommand(OutboxOptions options, QObject* parent)
    : Command(parent), m_options(std::move(options)), m_outbox(outboxAt(m_options.outbox)) {}

void OutboxCommand::start() {
  switch (m_options.action) {
    case OutboxAction::List:
      return list();
    case OutboxAction::SendDue:
    case OutboxAction::SendAll:
      return send();
    case OutboxAction::Clear:
      return clear();
  }
}

void OutboxCommand::send() {
  if (const auto place = checkReceipts(); !place) return fail(place.error());
  m_sender = std::make_unique<submit::OutboxSender>(m_outbox);
  connect(m_sender.get(), &submit::OutboxSender::delivered, this, &OutboxCommand::reportDelivered);
  connect(m_sender.get(), &submit::OutboxSender::roundFinished, this, &OutboxCommand::reportLeft);
  if (m_options.action == OutboxAction::SendAll)
    m_sender->sendNow();
  else
    m_sender->sendDue();
}

// Before anything is sent: a receipt comes once.
Result<void> OutboxCommand::checkReceipts() const {
  if (m_options.receipts.isEmpty()) return {};
  return submit::checkReceiptPlace(m_options.receipts + QStringLiteral("/receipt"), submit::Existing::Replace);
}

void OutboxCommand::reportDelivered(const cases::SavedReceipt& verified) {
  const cases::Receipt& receipt = verified.receipt;
  Json object{
      {"delivered", true}, {"case", receipt.number.text()}, {"receipt", Json::parse(cases::receiptText(receipt))}};
  if (const auto kept = keepReceipt(verified); !kept) {
    object["receiptError"] = errorJson(kept.error());
    m_exitCode = ExitCode::SomeFailed;
  }
  report(jsonLine(object));
}

Result<void> OutboxCommand::keepReceipt(const cases::SavedReceipt& verified) const {
  if (m_options.receipts.isEmpty()) return {};
  const QString name = QString::fromStdString(verified.receipt.number.text()) + QStringLiteral(".json");
  return submit::saveReceipt(QDir(m_options.receipts).filePath(name), verified, submit::Existing::Refuse);
}

void OutboxCommand::reportLeft(const Result<void>& round) {
  if (!round) return fail(round.error());
  const auto left = m_outbox.list();
  if (!left) return fail(left.error());
  for (std::size_t index = 0; index < left->size(); ++index) {
    const submit::WaitingCase& waiting = (*left)[index];
    if (waiting.state == submit::WaitingState::Foreign) continue;
    Json object{{"delivered", false}};
    object.update(waitingJson(index + 1, waiting));
    report(jsonLine(object));
    m_exitCode = ExitCode::SomeFailed;
  }
  Q_EMIT finished(m_exitCode);
}

void OutboxCommand::list() {
  const auto waiting = m_outbox.list();
  if (!waiting) return fail(waiting.error());
  for (std::size_t index = 0; index < waiting->size(); ++index)
    report(jsonLine(waitingJson(index + 1, (*waiting)[index])));
  Q_EMIT finished(m_exitCode);
}

void OutboxCommand::clear() {
  const auto cleared = m_outbox.clear();
  if (!cleared) return fail(cleared.error());
  report(jsonLine({{"cleared", *cleared}}));
  Q_EMIT finished(m_exitCode);
}

void OutboxCommand::report(const std::string& line) {
  if (!print(line)) m_exitCode = ExitCode::SomeFailed;
}

void OutboxCommand::fail(Error error) {
  report(jsonLine({{"error", errorJson(error)}}));
  Q_EMIT finished(ExitCode::SomeFailed);
}

}  // namespace mahfooz::cli
