#pragma once

#include "app/cli/Command.h"

namespace mahfooz::cli {

// One line of standard input is a kiosk's operator code; its hash goes to standard output, for "operatorCode" in the
// policy file.
class OperatorCodeCommand : public Command {
  Q_OBJECT

 public:
  using Command::Command;
  void start() override;
};

}  // namespace mahfooz::cli
