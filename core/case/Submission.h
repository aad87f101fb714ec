#pragma once

#include "core/base/Fingerprint.h"
#include "core/base/Result.h"
#include "core/case/CaseNumber.h"
#include "core/case/ServiceProfile.h"

#include <string>
#include <string_view>
#include <vector>

namespace mahfooz::cases {

enum class Language : std::uint8_t { Urdu, English };
enum class Source : std::uint8_t { Home, Helpdesk, Kiosk };

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

// Strict: unknown keys, wrong forms and more than the limits are ServiceRefused. For the service.
[[nodiscard]] Result<Submission> parseSubmission(std::string_view untrustedText);

}  // namespace mahfooz::cases
