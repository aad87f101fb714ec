#pragma once

#include "app/cli/Arguments.h"
#include "core/base/Result.h"
#include "core/case/Receipt.h"
#include "core/case/ServiceProfile.h"

#include <nlohmann/json_fwd.hpp>

namespace mahfooz::cli {

// Whether a receipt could be saved there, asked before anything is sent. Fine where none is to be saved.
[[nodiscard]] Result<void> checkPlace(const ReceiptPlace& place);

// Puts the receipt into what is printed, as "receipt", and saves it where it is wanted. When saving fails, the error
// stands beside it as "receiptError" (not as "error": what was sent was sent), and the result is false.
[[nodiscard]] bool reportReceipt(nlohmann::ordered_json& object, const ReceiptPlace& place,
                                 const cases::ServiceProfile& profile, const cases::Receipt& verifiedReceipt);

}  // namespace mahfooz::cli
