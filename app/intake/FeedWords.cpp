#include "app/intake/FeedWords.h"

#include "core/case/NameTable.h"

namespace mahfooz::intake {

namespace {

constexpr cases::NameTable<FeedbackValue, 8> kFeedback{{{{FeedbackValue::Unknown, "Unknown"},
                                                         {FeedbackValue::None, "None"},
                                                         {FeedbackValue::QualityUnknown, "QualityUnknown"},
                                                         {FeedbackValue::PendingReview, "PendingReview"},
                                                         {FeedbackValue::Blocked, "Blocked"},
                                                         {FeedbackValue::NotBlocked, "NotBlocked"},
                                                         {FeedbackValue::Withdrawn, "Withdrawn"},
                                                         {FeedbackValue::Deleted, "Deleted"}}}};

}  // namespace

std::string_view feedbackName(FeedbackValue value) noexcept {
  return kFeedback.nameOf(value);
}

std::optional<FeedbackValue> feedbackFromName(std::string_view untrustedName) noexcept {
  return kFeedback.valueOf(untrustedName);
}

std::optional<cases::StatusWord> statusOf(FeedbackValue value) noexcept {
  using cases::StatusWord;
  switch (value) {
    case FeedbackValue::Unknown:
    case FeedbackValue::None:
      return std::nullopt;
    case FeedbackValue::QualityUnknown:
      return StatusWord::Received;
    case FeedbackValue::PendingReview:
      return StatusWord::PendingReview;
    case FeedbackValue::Blocked:
      return StatusWord::Blocked;
    case FeedbackValue::NotBlocked:
      return StatusWord::NotBlocked;
    case FeedbackValue::Withdrawn:
      return StatusWord::Withdrawn;
    case FeedbackValue::Deleted:
      return StatusWord::Deleted;
  }
  return std::nullopt;
}

}  // namespace mahfooz::intake
