#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "core/submit/IntakeClient.h"

#include <memory>

namespace mahfooz::cli {

// `status`: asks how a case is doing and prints the service's answer, parsed and written again, as JSON.
class StatusCommand : public Command {
  Q_OBJECT

 public:
  explicit StatusCommand(StatusOptions options, QObject* parent = nullptr);
  void start() override;

 private:
  void conclude(const Result<cases::CaseStatus>& status);

  StatusOptions m_options;
  std::unique_ptr<submit::IntakeClient> m_client;
};

}  // namespace mahfooz::cli
