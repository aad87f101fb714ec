#pragma once

#include "core/base/Result.h"
#include "core/case/CaseNumber.h"
#include "core/case/ServiceProfile.h"
#include "core/case/SubmissionItem.h"

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

// All that is sent about a case when it is made. There is no field for a name, a path, a size, a date or a device, on
// purpose.
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
