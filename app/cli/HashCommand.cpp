#include "app/cli/HashCommand.h"

#include "app/cli/Json.h"

#include <nlohmann/json.hpp>

namespace mahfooz::cli {

HashCommand::HashCommand(HashOptions options, QObject* parent) : Command(parent), m_options(std::move(options)) {
  connect(&m_hashing, &FileHashing::fileDone, this, &HashCommand::report);
  connect(&m_hashing, &FileHashing::allDone, this, [this] { Q_EMIT finished(m_exitCode); });
}

void HashCommand::start() {
  m_hashing.start(m_options.files, m_options.dihedral);
}

void HashCommand::report(qsizetype index, const Result<MediaFingerprints>& result) {
  const QString& file = m_options.files[index];
  const std::string line =
      m_options.format == HashFormat::Text ? fileText(file, result) : jsonLine(fileJson(file, result));
  if (!print(line) || !result) m_exitCode = ExitCode::SomeFailed;
}

}  // namespace mahfooz::cli
