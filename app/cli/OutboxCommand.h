#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "core/submit/Outbox.h"
#include "core/submit/OutboxSender.h"

#include <memory>

namespace mahfooz::cli {

// The default outbox where the folder is empty.
[[nodiscard]] submit::Outbox outboxAt(const QString& folder);

// `outbox list|send|clear`: a line of JSON for each case that waits or was delivered. `send` makes one round and ends
// with AllDone only when nothing of ours is left.
class OutboxCommand : public Command {
  Q_OBJECT

 public:
  explicit OutboxCommand(OutboxOptions options, QObject* parent = nullptr);
  void start() override;

 private:
  void send();
  [[nodiscard]] Result<void> checkReceipts() const;
  void reportDelivered(const cases::SavedReceipt& verified);
  [[nodiscard]] Result<void> keepReceipt(const cases::SavedReceipt& verified) const;
  void reportLeft(const Result<void>& round);
  void list();
  void clear();
  void report(const std::string& line);
  void fail(Error error);

  OutboxOptions m_options;
  submit::Outbox m_outbox;
  std::unique_ptr<submit::OutboxSender> m_sender;
  ExitCode m_exitCode = ExitCode::AllDone;
};

}  // namespace mahfooz::cli
