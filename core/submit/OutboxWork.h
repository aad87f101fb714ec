#pragma once

#include "core/base/Result.h"
#include "core/submit/Outbox.h"
#include "core/submit/OutboxEntry.h"
#include "core/submit/OutboxFolder.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mahfooz::submit {

// What OutboxSender does with the files of an outbox, step by step. Everything here waits for the disk, and may run on
// any thread. `now` is in seconds since 1970.

enum class RoundScope : int { Due, Everything };

// The names of the cases to be tried, those that have waited longest for a try first. Removes what crashes have left.
[[nodiscard]] Result<std::vector<std::string>> casesToTry(const Outbox& outbox, RoundScope scope, std::int64_t now);

// A case that is taken out for one try: no other process, and no other sender here, takes it until this goes.
struct TakenCase {
  std::string name;
  HeldFile held;
  OutboxEntry entry;
  OutboxTries tries;
};

// Nothing when the case is gone or another sender has it. OutboxFileDamaged is also noted beside the file, which is
// then passed over.
[[nodiscard]] Result<std::optional<TakenCase>> takeCase(const Outbox& outbox, const std::string& name);

// Its receipt was verified: it goes.
[[nodiscard]] Result<void> removeTaken(const Outbox& outbox, const TakenCase& taken);

// The try has failed: `taken.tries` is written down. A case that was deleted meanwhile stays deleted.
[[nodiscard]] Result<void> keepTaken(const Outbox& outbox, const TakenCase& taken);

struct OutboxOutlook {
  OutboxCount count;
  std::map<std::string, std::int64_t> waiting;  // the name of each that waits, and when it may be tried
};

[[nodiscard]] Result<OutboxOutlook> outlook(const Outbox& outbox);

}  // namespace mahfooz::submit
