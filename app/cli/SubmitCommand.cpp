#include "app/cli/SubmitCommand.h"

#include "app/cli/Json.h"
#include "app/cli/OutboxCommand.h"
#include "app/cli/ReceiptReport.h"
#include "core/submit/RetryPause.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace mahfooz::cli {

using Json = nlohmann::ordered_json;

SubmitCommand::SubmitCommand(SubmitOptions options, QObject* parent) : Command(parent), m_options(std::move(options)) {
  connect(&m_hashing, &FileHashing::fileDone, this, &SubmitCommand::keep);
  connect(&m_hashing, &FileHashing::allDone, this, &SubmitCommand::prepare);
}

void SubmitCommand::start() {
  if (const auto place = checkPlace(m_options.receipt); !place) return fail(place.error());
  auto profile = submit::readServiceProfile(m_options.profile);
  if (!profile) return fail(profile.error());
  if (!profile->accepts(m_options.ageThen)) return fail(Error(ErrorCode::AudienceMismatch));
  if (m_options.files.size() > profile->maximumItems) return fail(Error(ErrorCode::TooManyItems));
  m_profile = std::move(*profile);
  m_hashing.start(m_options.files, m_profile->dihedral ? host::DihedralHashes::Add : host::DihedralHashes::LeaveOut);
}

void SubmitCommand::keep(qsizetype, const Result<MediaFingerprints>& result) {
  m_results.push_back(result);
}

void SubmitCommand::prepare() {
  submit::CaseDraft draft{
      .language = m_options.language, .source = cases::Source::Helpdesk, .ageThen = m_options.ageThen, .items = {}};
  for (const auto& result : m_results) {
    if (!result) return fail(result.error());
    draft.add(*result);
  }
  auto prepared = submit::prepareCase(*m_profile, draft);
  if (!prepared) return fail(prepared.error());
  m_prepared.emplace(std::move(*prepared));
  if (m_options.showText == ShowText::Yes) std::fwrite(m_prepared->text.data(), 1, m_prepared->text.size(), stderr);
  if (m_options.mode == SubmitMode::Send) return send(*m_prepared);
  Q_EMIT finished(print(m_prepared->text) ? ExitCode::AllDone : ExitCode::SomeFailed);
}

void SubmitCommand::send(const submit::PreparedCase& prepared) {
  m_client = std::make_unique<submit::IntakeClient>(*m_profile);
  connect(m_client->submit(prepared), &submit::SubmitCall::finished, this,
          [this](const Result<cases::Receipt>& receipt) { conclude(*m_prepared, receipt); });
}

void SubmitCommand::conclude(const submit::PreparedCase& prepared, const Result<cases::Receipt>& receipt) {
  Json object{{"case", prepared.number.text()}, {"pin", prepared.pin.digits()}};
  bool isDone = false;
  if (receipt) {
    isDone = reportReceipt(object, m_options.receipt, *m_profile, *receipt);
  } else {
    object["error"] = errorJson(receipt.error());
    if (m_options.whenOffline == WhenOffline::Queue && submit::mayPass(receipt.error().code()))
      isDone = queue(prepared, object);
  }
  Q_EMIT finished(print(jsonLine(object)) && isDone ? ExitCode::AllDone : ExitCode::SomeFailed);
}

bool SubmitCommand::queue(const submit::PreparedCase& prepared, Json& object) const {
  const auto stored = outboxAt(m_options.outbox).store(*m_profile, prepared);
  object["queued"] = stored.has_value();
  if (!stored) object["queueError"] = errorJson(stored.error());
  return stored.has_value();
}

void SubmitCommand::fail(Error error) {
  static_cast<void>(print(jsonLine(failureJson(error, m_options.files, m_results))));
  Q_EMIT finished(ExitCode::SomeFailed);
}

}  // namespace mahfooz::cli
