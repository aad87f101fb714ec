#include "app/cli/ReceiptCommand.h"

#include "app/cli/Json.h"
#include "core/case/PublicKeyId.h"
#include "core/submit/IntakeClient.h"
#include "core/submit/ReceiptFile.h"

#include <nlohmann/json.hpp>

namespace mahfooz::cli {

using Json = nlohmann::ordered_json;

namespace {

Json savedJson(const cases::SavedReceipt& saved, bool isKnownService) {
  Json object{{"receipt", Json::parse(cases::receiptText(saved.receipt))}};
  object["service"]["name"] = {{"ur", saved.service.urdu}, {"en", saved.service.english}};
  object["service"]["signingKeyId"] = cases::publicKeyId(saved.signingKey);
  object["service"]["matchesProfile"] = isKnownService;  // a file can bring a key of its own making
  return object;
}

}  // namespace

ReceiptCommand::ReceiptCommand(ReceiptOptions options, QObject* parent)
    : Command(parent), m_options(std::move(options)) {}

void ReceiptCommand::start() {
  const auto saved = verified();
  const bool isKnownService = !m_options.profile.isEmpty();  // or it would not be verified
  const bool printed =
      print(jsonLine(saved ? savedJson(*saved, isKnownService) : Json{{"error", errorJson(saved.error())}}));
  Q_EMIT finished(saved && printed ? ExitCode::AllDone : ExitCode::SomeFailed);
}

Result<cases::SavedReceipt> ReceiptCommand::verified() const {
  auto saved = submit::readReceiptFile(m_options.file);
  if (!saved || m_options.profile.isEmpty()) return saved;
  const auto profile = submit::readServiceProfile(m_options.profile);
  if (!profile) return profile.error();
  if (profile->signingKey != saved->signingKey) return ErrorCode::ReceiptOfAnotherService;
  return saved;
}

}  // namespace mahfooz::cli
