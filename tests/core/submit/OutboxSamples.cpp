#include "tests/core/submit/OutboxSamples.h"

#include "core/base/Check.h"
#include "core/case/SealedEnvelope.h"
#include "core/case/Sealing.h"
#include "core/case/Submission.h"
#include "core/submit/OutboxNames.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

namespace mahfooz::tests {

submit::PreparedCase quickCase(const cases::ServiceProfile& profile) {
  submit::PreparedCase prepared{cases::CaseNumber::random(), cases::Pin::random(), {}, {}, {}};
  prepared.text =
      cases::submissionText({prepared.number,
                             {},
                             cases::Language::Urdu,
                             cases::Source::Home,
                             cases::AgeThen::Minor,
                             {{MediaKind::Photo, {{Algorithm::Pdq, Variant::Displayed, 87, std::string(64, 'a')}}}}});
  prepared.sealed = cases::sealSubmission(prepared.text, profile.sealingKey);
  prepared.digest = cases::submissionDigest(prepared.text);
  return prepared;
}

cases::ServiceProfile profileOfNobody() {
  const auto keys = cases::ServiceKeys::generate();
  check(keys.has_value());
  cases::ServiceProfile profile;
  profile.baseUrl = "https://intake.example.org";
  profile.sealingKey = keys->sealingKey();
  profile.sealingKeyId = cases::sealingKeyId(keys->sealingKey());
  profile.signingKey = keys->signingKey();
  profile.audience = {cases::AgeThen::Minor};
  return profile;
}

QStringList OutboxPlace::names() const {
  return QDir(m_outbox.folder())
      .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

QStringList OutboxPlace::names(const char* ending) const {
  return names().filter(QRegularExpression(QStringLiteral("\\A[0-9a-f]{32}\\.%1\\z").arg(QLatin1String(ending))));
}

QByteArray OutboxPlace::read(const QString& name) const {
  QFile file(in(name));
  check(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

void OutboxPlace::write(const QString& name, const QByteArray& bytes) const {
  QFile file(in(name));
  check(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QString randomName(const char* ending) {
  return QString::fromStdString(submit::randomOutboxName(std::string(".") + ending));
}

cases::Receipt receiptFor(const cases::ServiceKeys& keys, const QByteArray& request) {
  const auto envelope = cases::parseEnvelope(request.mid(request.indexOf("\r\n\r\n") + 4).toStdString());
  check(envelope.has_value());
  const auto text = keys.open(envelope->sealed);
  check(text.has_value());
  const auto submission = cases::parseSubmission(*text);
  check(submission.has_value());
  cases::Receipt receipt{
      submission->number, "2026-11-24T02:00:00Z", cases::submissionDigest(*text), cases::StatusWord::Received, {}};
  keys.sign(receipt);
  return receipt;
}

LyingServer::Answer honestly(const LyingServer& server) {
  return [&server](QTcpSocket& socket, const QByteArray& request) {
    const auto text = cases::receiptText(receiptFor(server.keys(), request));
    socket.write(httpAnswer("201 Created", QByteArray::fromStdString(text)));
    socket.disconnectFromHost();
  };
}

}  // namespace mahfooz::tests
