#include "core/submit/Outbox.h"

#include "core/submit/OutboxFiles.h"
#include "core/submit/OutboxNames.h"
#include "core/submit/OutboxWork.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace mahfooz::submit {

namespace {

std::string pathOf(const Outbox& outbox) {
  return outbox.folder().toStdString();
}

OutboxEntry entryFor(const cases::ServiceProfile& profile, const PreparedCase& prepared) {
  return {
      profile.baseUrl, profile.signingKey, profile.audience, {profile.sealingKeyId, prepared.sealed}, prepared.digest};
}

Result<void> checkRoom(const OutboxFolder& folder, std::size_t moreBytes) {
  const auto names = folder.names();
  if (!names) return names.error();
  std::size_t count = 0;
  std::int64_t bytes = static_cast<std::int64_t>(moreBytes);
  for (const std::string& name : *names) {
    if (!isOutboxName(name, kCaseEnding)) continue;
    ++count;
    const auto size = folder.sizeOf(name);
    if (size) bytes += *size;  // else it has just been delivered
  }
  if (count >= Outbox::kMaximumCases || bytes > Outbox::kMaximumBytes) return ErrorCode::OutboxFull;
  return {};
}

Result<void> writeNew(const Outbox& outbox, const std::string& text) {
  constexpr int kAttempts = 16;  // another process may remove the empty folder at the same moment
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const auto folder = OutboxFolder::make(pathOf(outbox));
    if (!folder) return folder.error();
    folder->sweep();
    if (const auto room = checkRoom(*folder, text.size()); !room) return room;
    const auto written = folder->write(randomOutboxName(kCaseEnding), text);
    if (written || written.error().code() != ErrorCode::FileNotFound) return written;
  }
  return ErrorCode::StorageFailed;
}

// Nothing when it has just been delivered.
std::optional<WaitingCase> waitingCase(const OutboxFolder& folder, const std::string& name) {
  const OutboxTries tries = triesOf(folder, name);
  const auto text = folder.read(name, kMaximumEntryBytes);
  if (!text && text.error().code() == ErrorCode::FileNotFound) return std::nullopt;
  if (!text && mayPass(text.error().code())) return WaitingCase{tries.state(), {}, {}, text.error().code(), 0};
  const Result<OutboxEntry> entry = text ? parseOutboxEntry(*text) : text.error();
  if (!entry) return WaitingCase{WaitingState::Damaged, {}, {}, entry.error().code(), 0};
  return WaitingCase{tries.state(), entry->baseUrl, entry->audience, tries.lastError, tries.notBefore};
}

bool isOurs(const std::string& name) {
  return isOutboxName(name, kCaseEnding) || isOutboxName(name, kTriesEnding) || isOutboxName(name, kTemporaryEnding);
}

}  // namespace

Result<std::optional<OutboxFolder>> openFolder(const Outbox& outbox) {
  return OutboxFolder::open(pathOf(outbox));
}

OutboxTries triesOf(const OutboxFolder& folder, const std::string& caseName) {
  const auto text = folder.read(triesNameOf(caseName), kMaximumTriesBytes);
  return text ? parseOutboxTries(*text).value_or(OutboxTries()) : OutboxTries();
}

Outbox::Outbox() : m_folder(defaultFolder()), m_keepsFolder(false) {}
Outbox::Outbox(const QString& folder) : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())) {}

QString Outbox::defaultFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/mahfooz/outbox");
}

Result<void> Outbox::store(const cases::ServiceProfile& profile, const PreparedCase& prepared) const {
  const std::string text = outboxEntryText(entryFor(profile, prepared));
  if (text.size() > kMaximumEntryBytes) return ErrorCode::SubmissionTooLarge;
  const auto stored = writeNew(*this, text);
  if (!stored) tidy();
  return stored;
}

Result<std::vector<WaitingCase>> Outbox::list() const {
  std::vector<WaitingCase> found;
  const auto folder = openFolder(*this);
  if (!folder) return folder.error();
  if (!*folder) return found;
  const auto names = (*folder)->names();
  if (!names) return names.error();
  for (const std::string& name : *names) {
    if (isOutboxName(name, kCaseEnding)) {
      if (auto waiting = waitingCase(**folder, name)) found.push_back(std::move(*waiting));
    } else if (!isOurs(name)) {
      found.push_back({WaitingState::Foreign, {}, {}, std::nullopt, 0});
    }
  }
  return found;
}

Result<OutboxCount> Outbox::count() const {
  const auto found = outlook(*this);
  if (!found) return found.error();
  return found->count;
}

Result<int> Outbox::clear() const {
  const auto folder = openFolder(*this);
  if (!folder) return folder.error();
  if (!*folder) return 0;
  const auto names = (*folder)->names();
  if (!names) return names.error();
  int cleared = 0;
  Result<void> result;
  for (const std::string& name : *names) {
    if (!isOurs(name)) continue;
    const auto removed = (*folder)->remove(name);
    if (!removed) result = removed;
    if (removed && isOutboxName(name, kCaseEnding)) ++cleared;
  }
  if (const auto lasting = (*folder)->sync(); !lasting) result = lasting;
  tidy();
  if (!result) return result.error();
  return cleared;
}

void Outbox::tidy() const {
  if (m_keepsFolder) return;
  OutboxFolder::removeIfEmpty(pathOf(*this));
  OutboxFolder::removeIfEmpty(QFileInfo(m_folder).path().toStdString());  // the program's own
}

}  // namespace mahfooz::submit
