#include "app/cli/StatusCommand.h"

#include "app/cli/Json.h"
#include "app/cli/OpenedCase.h"

#include <nlohmann/json.hpp>

namespace mahfooz::cli {

StatusCommand::StatusCommand(StatusOptions options, QObject* parent) : Command(parent), m_options(std::move(options)) {}

void StatusCommand::start() {
  auto opened = openCase(m_options.access);
  if (!opened) return conclude(opened.error());
  m_client = std::make_unique<submit::IntakeClient>(std::move(opened->profile));
  connect(m_client->status(opened->number, opened->pin), &submit::StatusCall::finished, this, &StatusCommand::conclude);
}

void StatusCommand::conclude(const Result<cases::CaseStatus>& status) {
  const std::string text = status ? cases::caseStatusText(*status) : jsonLine({{"error", errorJson(status.error())}});
  const bool printed = print(text.ends_with('\n') ? text : text + '\n');
  Q_EMIT finished(status && printed ? ExitCode::AllDone : ExitCode::SomeFailed);
}

}  // namespace mahfooz::cli
