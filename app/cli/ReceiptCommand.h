#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "core/base/Result.h"
#include "core/case/SavedReceipt.h"

namespace mahfooz::cli {

// `receipt verify`: checks a saved receipt without a connection, and prints its facts and whose key it was.
class ReceiptCommand : public Command {
  Q_OBJECT

 public:
  explicit ReceiptCommand(ReceiptOptions options, QObject* parent = nullptr);
  void start() override;

 private:
  [[nodiscard]] Result<cases::SavedReceipt> verified() const;

  ReceiptOptions m_options;
};

}  // namespace mahfooz::cli
