#include "core/submit/OutboxWork.h"

#include "core/submit/OutboxFiles.h"
#include "core/submit/OutboxNames.h"

#include <algorithm>
#include <utility>

namespace mahfooz::submit {

namespace {

// Notes of cases that are gone: a crash came between the two removals, or clear() between a try and its note.
void sweepTries(const OutboxFolder& folder, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (isOutboxName(name, kTriesEnding) && !std::ranges::binary_search(names, caseNameOf(name)))
      static_cast<void>(folder.remove(name));
  }
}

void noteDamage(const OutboxFolder& folder, const std::string& name) {
  OutboxTries tries;
  tries.note(ErrorCode::OutboxFileDamaged, 0);
  static_cast<void>(folder.write(triesNameOf(name), outboxTriesText(tries)));
}

Result<std::optional<TakenCase>> takeFrom(const OutboxFolder& folder, const std::string& name) {
  auto held = folder.hold(name);
  if (!held) return held.error();
  if (!*held) return std::optional<TakenCase>();
  const auto text = (*held)->read(kMaximumEntryBytes);
  if (!text) return text.error();
  auto entry = parseOutboxEntry(*text);
  if (!entry) return entry.error();
  return std::optional(TakenCase{name, std::move(**held), std::move(*entry), triesOf(folder, name)});
}

}  // namespace

Result<std::vector<std::string>> casesToTry(const Outbox& outbox, RoundScope scope, std::int64_t now) {
  const auto folder = openFolder(outbox);
  if (!folder) return folder.error();
  if (!*folder) return std::vector<std::string>();
  (*folder)->sweep();
  const auto names = (*folder)->names();
  if (!names) return names.error();
  sweepTries(**folder, *names);
  std::vector<std::pair<std::int64_t, std::string>> wanted;
  for (const std::string& name : *names) {
    if (!isOutboxName(name, kCaseEnding)) continue;
    const OutboxTries tries = triesOf(**folder, name);
    if (scope == RoundScope::Everything || tries.isDue(now)) wanted.emplace_back(tries.notBefore, name);
  }
  std::ranges::sort(wanted);
  std::vector<std::string> sorted;
  for (auto& [notBefore, name] : wanted)
    sorted.push_back(std::move(name));
  return sorted;
}

Result<std::optional<TakenCase>> takeCase(const Outbox& outbox, const std::string& name) {
  const auto folder = openFolder(outbox);
  if (!folder) return folder.error();
  if (!*folder) return std::optional<TakenCase>();
  auto taken = takeFrom(**folder, name);
  if (!taken && taken.error() == Error(ErrorCode::OutboxFileDamaged)) noteDamage(**folder, name);
  return taken;
}

Result<void> removeTaken(const Outbox& outbox, const TakenCase& taken) {
  const auto folder = openFolder(outbox);
  if (!folder) return folder.error();
  if (!*folder) return {};
  if (const auto removed = (*folder)->remove(taken.name); !removed) return removed;
  static_cast<void>((*folder)->remove(triesNameOf(taken.name)));  // else swept with the next round
  return (*folder)->sync();
}

Result<void> keepTaken(const Outbox& outbox, const TakenCase& taken) {
  const auto folder = openFolder(outbox);
  if (!folder) return folder.error();
  if (!*folder || !taken.held.isThere()) return {};
  return (*folder)->write(triesNameOf(taken.name), outboxTriesText(taken.tries));
}

Result<OutboxOutlook> outlook(const Outbox& outbox) {
  OutboxOutlook found;
  const auto folder = openFolder(outbox);
  if (!folder) return folder.error();
  if (!*folder) return found;
  const auto names = (*folder)->names();
  if (!names) return names.error();
  for (const std::string& name : *names) {
    if (!isOutboxName(name, kCaseEnding)) continue;
    const OutboxTries tries = triesOf(**folder, name);
    const bool waits = tries.state() == WaitingState::Waiting;
    ++(waits ? found.count.waiting : found.count.stuck);
    if (waits) found.waiting.emplace(name, tries.notBefore);
  }
  return found;
}

}  // namespace mahfooz::submit
