#pragma once

#include "core/base/Result.h"
#include "core/case/Receipt.h"
#include "core/case/SealedEnvelope.h"
#include "core/case/ServiceProfile.h"
#include "core/submit/Outbox.h"
#include "core/submit/RetryPause.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::submit {

// The two files of a waiting case. Both are lines of text, "word value", in a fixed order, and end with the SHA-256 of
// all lines before: what a dying disk has changed is not sent. (It is no protection from somebody who writes into the
// folder; such a person owns the account.) parse(x) succeeds only where writing what it gives is x again.

// "mahfooz outbox 1", then service (base URL), key (the sealing key's id), signing (base64), audience, digest
// (lower-case hex), sealed (base64), check. Written once, never changed.
struct OutboxEntry {
  std::string baseUrl;
  cases::Ed25519PublicKey signingKey{};
  std::vector<cases::AgeThen> audience;
  cases::SealedEnvelope envelope;
  cases::Sha256Digest digest{};  // of the exact text that was sealed
};

inline constexpr std::size_t kMaximumEntryBytes = cases::kMaximumBodyBytes;  // the sealed text and a few short lines

[[nodiscard]] std::string outboxEntryText(const OutboxEntry& entry);

// OutboxFileDamaged for anything else, an address that may not be talked to among it.
[[nodiscard]] Result<OutboxEntry> parseOutboxEntry(std::string_view untrustedText);

// "mahfooz outbox tries 1", then failures, error (its number), not-before, check. There is none before the first try
// has failed.
struct OutboxTries {
  int failures = 0;  // in a row, at most kMaximumFailures
  std::optional<ErrorCode> lastError;
  std::int64_t notBefore = 0;  // seconds since 1970

  static constexpr int kMaximumFailures = 1000;  // the pause has long reached its limit

  // One more failed try.
  void note(ErrorCode error, std::int64_t nextTry);

  [[nodiscard]] WaitingState state() const noexcept;

  // Whether it should be tried by itself. A time further off than any pause comes from a clock that was wrong.
  [[nodiscard]] bool isDue(std::int64_t now) const noexcept;
};

inline constexpr std::size_t kMaximumTriesBytes = 512;  // ours have about 150

[[nodiscard]] std::string outboxTriesText(const OutboxTries& tries);
[[nodiscard]] std::optional<OutboxTries> parseOutboxTries(std::string_view untrustedText);

}  // namespace mahfooz::submit
