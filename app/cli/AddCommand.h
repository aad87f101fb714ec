#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "app/cli/FileHashing.h"
#include "app/cli/OpenedCase.h"
#include "core/submit/IntakeClient.h"

#include <memory>
#include <optional>
#include <vector>

namespace mahfooz::cli {

// `add`: fingerprints all files, then sends them as one addition to a case. All or nothing, as in `submit`. Doing it
// again with the same files is safe: the service adds nothing twice.
class AddCommand : public Command {
  Q_OBJECT

 public:
  explicit AddCommand(AddOptions options, QObject* parent = nullptr);
  void start() override;

 private:
  void keep(qsizetype index, const Result<MediaFingerprints>& result);
  void prepare();
  void send(const submit::PreparedAddition& prepared);
  void conclude(const Result<cases::Receipt>& receipt);
  void fail(Error error);

  AddOptions m_options;
  FileHashing m_hashing;
  std::vector<Result<MediaFingerprints>> m_results;  // in the order of the files
  std::optional<OpenedCase> m_case;
  std::unique_ptr<submit::IntakeClient> m_client;
};

}  // namespace mahfooz::cli
