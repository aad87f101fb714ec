#include "app/cli/WithdrawCommand.h"

#include "app/cli/Json.h"
#include "app/cli/OpenedCase.h"
#include "app/cli/ReceiptReport.h"

#include <nlohmann/json.hpp>

namespace mahfooz::cli {

WithdrawCommand::WithdrawCommand(WithdrawOptions options, QObject* parent)
    : Command(parent), m_options(std::move(options)) {}

void WithdrawCommand::start() {
  if (const auto place = checkPlace(m_options.receipt); !place) return fail(place.error());
  auto opened = openCase(m_options.access);
  if (!opened) return fail(opened.error());
  m_client = std::make_unique<submit::IntakeClient>(std::move(opened->profile));
  connect(m_client->withdraw(opened->number, opened->pin), &submit::WithdrawCall::finished, this,
          &WithdrawCommand::conclude);
}

void WithdrawCommand::conclude(const Result<cases::Receipt>& receipt) {
  if (!receipt) return fail(receipt.error());
  nlohmann::ordered_json object{{"case", receipt->number.text()}};
  const bool saved = reportReceipt(object, m_options.receipt, m_client->profile(), *receipt);
  Q_EMIT finished(print(jsonLine(object)) && saved ? ExitCode::AllDone : ExitCode::SomeFailed);
}

void WithdrawCommand::fail(Error error) {
  static_cast<void>(print(jsonLine({{"error", errorJson(error)}})));
  Q_EMIT finished(ExitCode::SomeFailed);
}

}  // namespace mahfooz::cli
