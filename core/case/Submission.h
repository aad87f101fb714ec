#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
#include "core/case/CaseNumber.h"
#include "core/case/ServiceProfile.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::cases {

enum class Language : std::uint8_t { Urdu, English };
enum class Source : std::uint8_t { Home, Helpdesk, Kiosk };

// "ur" and "en"; "home", "helpdesk" and "kiosk": in JSON and on the command line.
[[nodiscard]] std::string_view languageName(Language language) noexcept;
[[nodiscard]] std::optional<Language> languageFromName(std::string_view untrustedName) noexcept;
[[nodiscard]] std::string_view sourceName(Source source) noexcept;
[[nodiscard]] std::optional<Source> sourceFromName(std::string_view untrustedName) noexcept;

// What one submission may hold at most, whatever a service's profile says; a profile's own limit is usually lower.
inline constexpr int kMaximumSubmissionItems = 50;
// A photo has eleven: PDQ as displayed, as stored, on white and seven times turned, and its MD5. A video has three.
inline constexpr std::size_t kMaximumItemFingerprints = 16;
// The longest video that is hashed at all, and nine photos beside it. A frame's line has at most 94 bytes (78 of its
// own, two quotes, a comma, twelve spaces and the newline): 28,800 of them, the TMK's 351,128 characters and nine
// photos of 11 * 200 bytes are 3.08 MB. Three videos of two hours are as much (7,200 lines and a TMK each: 1.03 MB).
// Not more, because the service parses what strangers send; a longer list is a second case.
inline constexpr std::size_t kMaximumSubmissionBytes = 4 * 1024 * 1024;

struct SubmissionItem {
  MediaKind kind = MediaKind::Photo;
  std::vector<Fingerprint> fingerprints;
  friend bool operator==(const SubmissionItem&, const SubmissionItem&) = default;
};

// All that is ever sent about a case. There is no field for a name, a path, a size, a date or a device, on purpose.
struct Submission {
  CaseNumber number;
  Ed25519PublicKey publicKey{};
  Language language = Language::Urdu;
  Source source = Source::Home;
  AgeThen ageThen = AgeThen::Minor;
  std::vector<SubmissionItem> items;
};

// The exact text: UTF-8 JSON, indented by two, keys in a fixed order, a newline at the end. What is shown, what is
// sealed and what the receipt's digest covers are these same bytes.
[[nodiscard]] std::string submissionText(const Submission& submission);

// Strict: unknown keys, wrong forms and more than the limits are ServiceRefused, and so is a text that says the same
// in other bytes than submissionText would (order, spaces, escapes): parse(x) succeeds only if submissionText of what
// it gives is x. For the service.
[[nodiscard]] Result<Submission> parseSubmission(std::string_view untrustedText);

}  // namespace mahfooz::cases
