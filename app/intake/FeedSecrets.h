#pragma once

#include "app/intake/FeedStore.h"
#include "core/case/StorageKeys.h"

#include <optional>
#include <string>
#include <string_view>

namespace mahfooz::intake {

// What the storage keeps of a platform's two keys.
[[nodiscard]] PlatformKeys storedKeys(const cases::StorageKeys& keys, std::string_view functionKey,
                                      std::string_view subscriptionKey);

// 32 random bytes in hexadecimal: a key that is given to a platform.
[[nodiscard]] std::string newPlatformKey();

// The name of a case for one platform: two platforms cannot find out that they speak of the same case.
[[nodiscard]] std::string opaqueCaseId(const cases::StorageKeys& keys, PlatformId platform,
                                       const CaseReference& reference);

// The fingerprint under the reference that storage has it by.
[[nodiscard]] cases::KeyedReference valueReference(const cases::StorageKeys& keys, Algorithm algorithm,
                                                   std::string_view value);

// A position for the platform to bring back: sealed, so that it is opaque, and for this platform only.
[[nodiscard]] std::string pageToken(const cases::StorageKeys& keys, PlatformId platform, const FeedPosition& position);
[[nodiscard]] std::optional<FeedPosition> openPageToken(const cases::StorageKeys& keys, PlatformId platform,
                                                        std::string_view untrustedToken);

}  // namespace mahfooz::intake
