#pragma once

#include "core/base/Result.h"
#include "core/case/ServiceProfile.h"
#include "core/release/Version.h"

#include <string>
#include <string_view>

namespace mahfooz::release {

// What the newest release says of itself. resources/docs/updates.md describes the text.
struct UpdateManifest {
  Version release;
  std::string day;            // "2026-12-01"
  std::string page;           // https: where people get it
  cases::BilingualText news;  // what is new, in a sentence or two
};

[[nodiscard]] std::string manifestText(const UpdateManifest& manifest);

// UpdateInvalid for any other form, and for another product's.
[[nodiscard]] Result<UpdateManifest> parseManifest(std::string_view untrustedText);

}  // namespace mahfooz::release
