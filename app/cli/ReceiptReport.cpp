#include "app/cli/ReceiptReport.h"

#include "app/cli/Json.h"
#include "core/submit/ReceiptFile.h"

#include <nlohmann/json.hpp>

namespace mahfooz::cli {

Result<void> checkPlace(const ReceiptPlace& place) {
  if (place.file.isEmpty()) return {};
  return submit::checkReceiptPlace(place.file, place.existing);
}

bool reportReceipt(nlohmann::ordered_json& object, const ReceiptPlace& place, const cases::ServiceProfile& profile,
                   const cases::Receipt& verifiedReceipt) {
  object["receipt"] = nlohmann::ordered_json::parse(cases::receiptText(verifiedReceipt));
  if (place.file.isEmpty()) return true;
  const auto saved = submit::saveReceipt(place.file, profile, verifiedReceipt, place.existing);
  if (!saved) object["receiptError"] = errorJson(saved.error());
  return saved.has_value();
}

}  // namespace mahfooz::cli
