#pragma once

#include "core/case/ServiceKeys.h"
#include "core/case/ServiceProfile.h"
#include "core/submit/CasePreparation.h"
#include "core/submit/Outbox.h"
#include "tests/core/submit/LyingServer.h"

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <string>
#include <vector>

namespace mahfooz::tests {

// A case as prepareCase() makes it, without the tenth of a second that its key takes.
[[nodiscard]] submit::PreparedCase quickCase(const cases::ServiceProfile& profile);

// A profile for tests that send nothing.
[[nodiscard]] cases::ServiceProfile profileOfNobody();

// An outbox in a folder of its own, which goes with it.
class OutboxPlace {
 public:
  OutboxPlace() : m_outbox(m_folder.filePath(QStringLiteral("outbox"))) {}

  [[nodiscard]] const submit::Outbox& outbox() const noexcept { return m_outbox; }
  [[nodiscard]] QString in(const QString& name) const { return m_outbox.folder() + QLatin1Char('/') + name; }
  [[nodiscard]] QStringList names() const;                    // of everything in it
  [[nodiscard]] QStringList names(const char* ending) const;  // of ours
  [[nodiscard]] QByteArray read(const QString& name) const;
  void write(const QString& name, const QByteArray& bytes) const;

 private:
  QTemporaryDir m_folder;
  submit::Outbox m_outbox;
};

// A name of the outbox's own form, with "case", "tries" or "new".
[[nodiscard]] QString randomName(const char* ending);

// The receipt that an honest service gives for this request's body: opens it, as the service does.
[[nodiscard]] cases::Receipt receiptFor(const cases::ServiceKeys& keys, const QByteArray& request);

// Answers as an honest service does.
[[nodiscard]] LyingServer::Answer honestly(const LyingServer& server);

}  // namespace mahfooz::tests
