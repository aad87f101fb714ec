#pragma once

#include "core/release/Minisign.h"
#include "core/release/UpdateManifest.h"

namespace mahfooz::release {

// What lies at the address that the program asks: a manifest's exact text and its .minisig, in one JSON file, so that
// an answer is never half of one release and half of the next.
[[nodiscard]] std::string noticeText(std::string_view manifest, std::string_view signature);

// The manifest, once the signature over it has been checked: before that, nothing of it is read.
// UpdateInvalid for another form or product, UpdateSignatureInvalid for what this key has not signed.
[[nodiscard]] Result<UpdateManifest> readNotice(std::string_view untrustedText, const PublicKey& key);

// More than any notice has; a longer answer is not read.
constexpr std::size_t kMaximumNoticeBytes = 32 * 1024;

}  // namespace mahfooz::release
