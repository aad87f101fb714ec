#include "core/base/ErrorCode.h"

#include <array>

namespace mahfooz {

namespace {

struct Entry {
  ErrorCode code;
  std::string_view name;
};

constexpr auto kEntries = std::to_array<Entry>({
    {ErrorCode::FileNotFound, "file-not-found"},
    {ErrorCode::FileUnreadable, "file-unreadable"},
    {ErrorCode::FileNotRegular, "file-not-regular"},
    {ErrorCode::FileEmpty, "file-empty"},
    {ErrorCode::FileTooLarge, "file-too-large"},
    {ErrorCode::FileFormatUnknown, "file-format-unknown"},
    {ErrorCode::FileVariantUnsupported, "file-variant-unsupported"},
    {ErrorCode::FileCorrupt, "file-corrupt"},
    {ErrorCode::FileTruncated, "file-truncated"},
    {ErrorCode::PictureTooLarge, "picture-too-large"},
    {ErrorCode::PictureTooSmall, "picture-too-small"},
    {ErrorCode::VideoMissing, "video-missing"},
    {ErrorCode::VideoTooLong, "video-too-long"},
    {ErrorCode::HasherMissing, "hasher-missing"},
    {ErrorCode::HasherNotStarted, "hasher-not-started"},
    {ErrorCode::SandboxUnavailable, "sandbox-unavailable"},
    {ErrorCode::HasherCrashed, "hasher-crashed"},
    {ErrorCode::HasherTimedOut, "hasher-timed-out"},
    {ErrorCode::HasherFlooded, "hasher-flooded"},
    {ErrorCode::HasherAnswerInvalid, "hasher-answer-invalid"},
    {ErrorCode::HasherVersionMismatch, "hasher-version-mismatch"},
    {ErrorCode::HasherOutOfMemory, "hasher-out-of-memory"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::FullHasherNeeded, "full-hasher-needed"},
    {ErrorCode::NoConnection, "no-connection"},
    {ErrorCode::ServiceTimedOut, "service-timed-out"},
    {ErrorCode::TlsFailed, "tls-failed"},
    {ErrorCode::ServiceUnavailable, "service-unavailable"},
    {ErrorCode::ServiceAnswerInvalid, "service-answer-invalid"},
    {ErrorCode::ServiceAnswerTooLarge, "service-answer-too-large"},
    {ErrorCode::ReceiptInvalid, "receipt-invalid"},
    {ErrorCode::CaseConflict, "case-conflict"},
    {ErrorCode::CaseOrPinWrong, "case-or-pin-wrong"},
    {ErrorCode::TooManyRequests, "too-many-requests"},
    {ErrorCode::RedirectRefused, "redirect-refused"},
    {ErrorCode::ServiceRefused, "service-refused"},
    {ErrorCode::AudienceMismatch, "audience-mismatch"},
    {ErrorCode::ComputerClockWrong, "computer-clock-wrong"},
    {ErrorCode::CaseWithdrawn, "case-withdrawn"},
    {ErrorCode::ProfileUnreadable, "profile-unreadable"},
    {ErrorCode::ProfileInvalid, "profile-invalid"},
    {ErrorCode::ServiceAddressInsecure, "service-address-insecure"},
    {ErrorCode::UpdateInvalid, "update-invalid"},
    {ErrorCode::UpdateSignatureInvalid, "update-signature-invalid"},
    {ErrorCode::UpdateOlder, "update-older"},
    {ErrorCode::CaseNumberInvalid, "case-number-invalid"},
    {ErrorCode::PinInvalid, "pin-invalid"},
    {ErrorCode::TooManyItems, "too-many-items"},
    {ErrorCode::NothingToSend, "nothing-to-send"},
    {ErrorCode::OutputFailed, "output-failed"},
    {ErrorCode::SubmissionTooLarge, "submission-too-large"},
    {ErrorCode::OutboxFull, "outbox-full"},
    {ErrorCode::ReceiptFileUnreadable, "receipt-file-unreadable"},
    {ErrorCode::ReceiptFileInvalid, "receipt-file-invalid"},
    {ErrorCode::ReceiptOfAnotherService, "receipt-of-another-service"},
    {ErrorCode::OutputExists, "output-exists"},
    {ErrorCode::Internal, "internal"},
    {ErrorCode::OutOfMemory, "out-of-memory"},
    {ErrorCode::StorageFailed, "storage-failed"},
    {ErrorCode::OutboxFileDamaged, "outbox-file-damaged"},
});

}  // namespace

std::string_view errorName(ErrorCode code) noexcept {
  for (const Entry& entry : kEntries) {
    if (entry.code == code) return entry.name;
  }
  return "unknown";
}

std::optional<ErrorCode> errorCodeFromNumber(int untrustedNumber) noexcept {
  for (const Entry& entry : kEntries) {
    if (static_cast<int>(entry.code) == untrustedNumber) return entry.code;
  }
  return std::nullopt;
}

}  // namespace mahfooz
