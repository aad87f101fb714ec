#pragma once

#include "core/submit/Outbox.h"
#include "core/submit/OutboxEntry.h"
#include "core/submit/OutboxFolder.h"

#include <optional>
#include <string>

namespace mahfooz::submit {

// Nothing when nothing was ever stored, or all is gone.
[[nodiscard]] Result<std::optional<OutboxFolder>> openFolder(const Outbox& outbox);

// What is noted of a case's failed tries. A note that is missing, or that nobody can read, is a fresh start: it holds
// nothing that would be worth losing the case for.
[[nodiscard]] OutboxTries triesOf(const OutboxFolder& folder, const std::string& caseName);

}  // namespace mahfooz::submit
