#pragma once

#include "app/intake/FeedStore.h"
#include "core/case/JsonText.h"
#include "core/case/StorageKeys.h"

#include <optional>
#include <string_view>
#include <vector>

namespace mahfooz::intake {

// StopNCII's form of one record (PROTOCOL: lastModtimestamp, signalType, hashValue, hashStatus, caseNumbers,
// CSPFeedbacks). hashValue: ImagePDQ 64 and VideoMD5 32 lower-case hex digits; VideoTMK, whose form StopNCII does not
// publish, the standard base64 of the reference's file. Nothing for a value that our keys do not open: one damaged row
// must not keep all others from the platforms; it is logged.
[[nodiscard]] std::optional<cases::Json> recordJson(const cases::StorageKeys& keys, PlatformId platform,
                                                    const FeedRecord& record);

// {"count":1,"hashFeedbacks":[{"hashValue":"...","feedbackValue":"Blocked","tags":["..."]}]}. Nothing for every other
// form, unknown words, and values that no feed of ours can hold.
[[nodiscard]] std::optional<std::vector<FeedbackGiven>> parseFeedback(const cases::StorageKeys& keys,
                                                                      std::string_view untrustedBody);

}  // namespace mahfooz::intake
