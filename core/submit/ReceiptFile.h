#pragma once

#include "core/case/SavedReceipt.h"
#include "core/submit/PrivateFile.h"

#include <QtCore/QString>

namespace mahfooz::submit {

// Whether saveReceipt would be refused already now: asked before something is sent that could not be noted then.
// OutputExists or OutputFailed. Leaves nothing behind.
[[nodiscard]] Result<void> checkReceiptPlace(const QString& path, Existing existing);

// Saves a receipt that IntakeClient has handed out, which is to say verified. OutputExists, OutputFailed.
[[nodiscard]] Result<void> saveReceipt(const QString& path, const cases::ServiceProfile& profile,
                                       const cases::Receipt& verifiedReceipt, Existing existing);

// The same for a receipt that OutboxSender has handed out.
[[nodiscard]] Result<void> saveReceipt(const QString& path, const cases::SavedReceipt& verified, Existing existing);

// Reads and verifies a saved receipt, without a connection: ReceiptFileUnreadable, ReceiptFileInvalid, ReceiptInvalid.
[[nodiscard]] Result<cases::SavedReceipt> readReceiptFile(const QString& path);

}  // namespace mahfooz::submit
