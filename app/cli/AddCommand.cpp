#include "app/cli/AddCommand.h"

#include "app/cli/Json.h"
#include "app/cli/ReceiptReport.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace mahfooz::cli {

AddCommand::AddCommand(AddOptions options, QObject* parent) : Command(parent), m_options(std::move(options)) {
  connect(&m_hashing, &FileHashing::fileDone, this, &AddCommand::keep);
  connect(&m_hashing, &FileHashing::allDone, this, &AddCommand::prepare);
}

void AddCommand::start() {
  if (const auto place = checkPlace(m_options.receipt); !place) return fail(place.error());
  auto opened = openCase(m_options.access);
  if (!opened) return fail(opened.error());
  m_case.emplace(std::move(*opened));
  if (m_options.files.size() > m_case->profile.maximumItems) return fail(Error(ErrorCode::TooManyItems));
  m_hashing.start(m_options.files,
                  m_case->profile.dihedral ? host::DihedralHashes::Add : host::DihedralHashes::LeaveOut);
}

void AddCommand::keep(qsizetype, const Result<MediaFingerprints>& result) {
  m_results.push_back(result);
}

void AddCommand::prepare() {
  submit::CaseDraft draft;  // only its items: the rest is the case's already
  for (const auto& result : m_results) {
    if (!result) return fail(result.error());
    draft.add(*result);
  }
  const auto prepared = submit::prepareAddition(m_case->profile, m_case->number, draft.items);
  if (!prepared) return fail(prepared.error());
  if (m_options.showText == ShowText::Yes) std::fwrite(prepared->text.data(), 1, prepared->text.size(), stderr);
  if (m_options.mode == SubmitMode::Send) return send(*prepared);
  Q_EMIT finished(print(prepared->text) ? ExitCode::AllDone : ExitCode::SomeFailed);
}

void AddCommand::send(const submit::PreparedAddition& prepared) {
  m_client = std::make_unique<submit::IntakeClient>(m_case->profile);
  connect(m_client->add(prepared, m_case->pin), &submit::AddCall::finished, this, &AddCommand::conclude);
}

void AddCommand::conclude(const Result<cases::Receipt>& receipt) {
  if (!receipt) return fail(receipt.error());
  nlohmann::ordered_json object{{"case", receipt->number.text()}};
  const bool saved = reportReceipt(object, m_options.receipt, m_case->profile, *receipt);
  Q_EMIT finished(print(jsonLine(object)) && saved ? ExitCode::AllDone : ExitCode::SomeFailed);
}

void AddCommand::fail(Error error) {
  static_cast<void>(print(jsonLine(failureJson(error, m_options.files, m_results))));
  Q_EMIT finished(ExitCode::SomeFailed);
}

}  // namespace mahfooz::cli
