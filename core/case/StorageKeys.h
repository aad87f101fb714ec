#pragma once

#include "core/base/Result.h"
#include "core/case/GuardedBytes.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::cases {

// Stands for a secret value: equal values have equal references, and without the key nobody gets from one to the
// other, not even by trying all values.
using KeyedReference = std::array<std::uint8_t, 32>;

// What the service's storage hides, it hides with keys that are not in the database. Used by many threads at once.
class StorageKeys {
 public:
  // From ServiceKeys::storageSeed(). OutOfMemory.
  [[nodiscard]] static Result<StorageKeys> derive(std::span<const std::uint8_t> seed);

  // XChaCha20-Poly1305 with a random nonce in front. `context` is not hidden, but opening needs the same: a value that
  // was moved to another case does not open.
  [[nodiscard]] std::vector<std::uint8_t> seal(std::string_view text, std::span<const std::uint8_t> context) const;
  [[nodiscard]] std::optional<std::string> open(std::span<const std::uint8_t> sealed,
                                                std::span<const std::uint8_t> context) const;

  // The key that backups of the database are encrypted and authenticated with.
  [[nodiscard]] std::span<const std::uint8_t> backupKey() const noexcept { return m_backup.bytes(); }

  // Keyed BLAKE2b. `purpose` keeps references of different kinds apart.
  [[nodiscard]] KeyedReference reference(std::string_view purpose, std::string_view value) const;

 private:
  StorageKeys(GuardedBytes sealing, GuardedBytes referring, GuardedBytes backup);
  GuardedBytes m_sealing;
  GuardedBytes m_referring;
  GuardedBytes m_backup;
};

}  // namespace mahfooz::cases
