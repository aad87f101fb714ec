#include "app/cli/StatusCommand.h"

#include "app/cli/Json.h"
#include "core/case/GuardedBytes.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace mahfooz::cli {

namespace {

// One line from standard input; longer than any PIN with its spaces is no PIN.
Result<cases::Pin> pinFromStandardInput() {
  constexpr int kLineBytes = 128;
  auto line = cases::GuardedBytes::allocate(kLineBytes);
  if (!line) return line.error();
  char* text = reinterpret_cast<char*>(line->bytes().data());
  return cases::Pin::parse(std::fgets(text, kLineBytes, stdin) != nullptr ? std::string_view(text) : "");
}

Result<cases::Pin> pinFrom(const QString& word) {
  return word == QLatin1String("-") ? pinFromStandardInput() : cases::Pin::parse(word.toStdString());
}

}  // namespace

StatusCommand::StatusCommand(StatusOptions options, QObject* parent) : Command(parent), m_options(std::move(options)) {}

void StatusCommand::start() {
  auto profile = submit::readServiceProfile(m_options.profile);
  if (!profile) return conclude(profile.error());
  const auto number = cases::CaseNumber::parse(m_options.caseNumber.toStdString());
  if (!number) return conclude(number.error());
  const auto pin = pinFrom(m_options.pin);
  if (!pin) return conclude(pin.error());
  m_client = std::make_unique<submit::IntakeClient>(std::move(*profile));
  connect(m_client->status(*number, *pin), &submit::StatusCall::finished, this, &StatusCommand::conclude);
}

void StatusCommand::conclude(const Result<cases::CaseStatus>& status) {
  const std::string text = status ? cases::caseStatusText(*status) : jsonLine({{"error", errorJson(status.error())}});
  const bool printed = print(text.ends_with('\n') ? text : text + '\n');
  Q_EMIT finished(status && printed ? ExitCode::AllDone : ExitCode::SomeFailed);
}

}  // namespace mahfooz::cli
