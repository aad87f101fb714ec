#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "app/cli/FileHashing.h"
#include "core/case/Receipt.h"
#include "core/submit/CasePreparation.h"
#include "core/submit/IntakeClient.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace mahfooz::cli {

// `submit`: fingerprints all files, then prepares and sends one case. All or nothing: when a file fails, nothing is
// sent. When sending fails, the case number and PIN are printed with the error, for the service may hold the case; with
// --queue the case is then put into the outbox, if what failed may pass.
class SubmitCommand : public Command {
  Q_OBJECT

 public:
  explicit SubmitCommand(SubmitOptions options, QObject* parent = nullptr);
  void start() override;

 private:
  void keep(qsizetype index, const Result<MediaFingerprints>& result);
  void prepare();
  void send(const submit::PreparedCase& prepared);
  void conclude(const submit::PreparedCase& prepared, const Result<cases::Receipt>& receipt);
  [[nodiscard]] bool queue(const submit::PreparedCase& prepared, nlohmann::ordered_json& object) const;
  void fail(Error error);

  SubmitOptions m_options;
  FileHashing m_hashing;
  std::vector<Result<MediaFingerprints>> m_results;  // in the order of the files
  std::optional<cases::ServiceProfile> m_profile;
  std::optional<submit::PreparedCase> m_prepared;
  std::unique_ptr<submit::IntakeClient> m_client;
};

}  // namespace mahfooz::cli
