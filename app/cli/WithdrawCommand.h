#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "core/submit/IntakeClient.h"

#include <memory>

namespace mahfooz::cli {

// `withdraw --yes`: takes a case back and prints the service's receipt for it.
class WithdrawCommand : public Command {
  Q_OBJECT

 public:
  explicit WithdrawCommand(WithdrawOptions options, QObject* parent = nullptr);
  void start() override;

 private:
  void conclude(const Result<cases::Receipt>& receipt);
  void fail(Error error);

  WithdrawOptions m_options;
  std::unique_ptr<submit::IntakeClient> m_client;
};

}  // namespace mahfooz::cli
