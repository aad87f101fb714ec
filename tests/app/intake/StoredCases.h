#pragma once

#include "app/intake/CaseStore.h"

#include <initializer_list>

namespace mahfooz::tests {

[[nodiscard]] intake::CaseReference referenceOf(std::uint8_t name);

// A photo with one PDQ fingerprint whose sealed value and reference are made of this number.
[[nodiscard]] intake::StoredItem photoOf(std::uint8_t value);
[[nodiscard]] intake::StoredItem itemOf(MediaKind kind, Algorithm algorithm, std::uint8_t value);

// A case whose every field differs from its default.
[[nodiscard]] intake::StoredCase caseOf(std::uint8_t name, std::initializer_list<std::uint8_t> photos);

[[nodiscard]] intake::StoredAddition additionOf(std::uint8_t name, std::initializer_list<std::uint8_t> photos);
[[nodiscard]] intake::StoredWithdrawal withdrawalOf(std::uint8_t name);

}  // namespace mahfooz::tests
