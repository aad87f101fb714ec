#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/Command.h"
#include "app/cli/FileHashing.h"

namespace mahfooz::cli {

// `hash`: a line a file, in the order of the files, each printed as soon as those before it are.
class HashCommand : public Command {
  Q_OBJECT

 public:
  explicit HashCommand(HashOptions options, QObject* parent = nullptr);
  void start() override;

 private:
  void report(qsizetype index, const Result<MediaFingerprints>& result);

  HashOptions m_options;
  FileHashing m_hashing;
  ExitCode m_exitCode = ExitCode::AllDone;
};

}  // namespace mahfooz::cli
