#pragma once

#include "core/case/Receipt.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mahfooz::intake {

// StopNCII's words for what a platform answers about a fingerprint.
enum class FeedbackValue : std::uint8_t {
  Unknown,
  None,            // tags only; says nothing about the fingerprint
  QualityUnknown,  // taken up, but of doubtful use
  PendingReview,   // something matched and is being looked at
  Blocked,
  NotBlocked,
  Withdrawn,
  Deleted,
};

[[nodiscard]] std::string_view feedbackName(FeedbackValue value) noexcept;  // "PendingReview"
[[nodiscard]] std::optional<FeedbackValue> feedbackFromName(std::string_view untrustedName) noexcept;

// What the person sees of it; nothing where a platform has said nothing.
[[nodiscard]] std::optional<cases::StatusWord> statusOf(FeedbackValue value) noexcept;

}  // namespace mahfooz::intake
