#pragma once

#include "core/case/JsonObject.h"
#include "core/case/JsonText.h"
#include "core/case/Receipt.h"

#include <optional>

namespace mahfooz::cases {

// A receipt as the JSON object that receiptText writes, for texts that hold one.
[[nodiscard]] Json receiptJson(const Receipt& receipt);

// Strict: nothing for unknown keys or wrong forms. Not verified.
[[nodiscard]] std::optional<Receipt> readReceipt(JsonObject untrusted);

}  // namespace mahfooz::cases
