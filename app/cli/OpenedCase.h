#pragma once

#include "app/cli/Arguments.h"
#include "core/base/Result.h"
#include "core/case/CaseNumber.h"
#include "core/case/Pin.h"
#include "core/case/ServiceProfile.h"

namespace mahfooz::cli {

// What a command about an existing case needs before it can ask the service.
struct OpenedCase {
  cases::ServiceProfile profile;
  cases::CaseNumber number;
  cases::Pin pin;
};

// Reads the profile, then the number and the PIN as people type them; the PIN from standard input where it is "-".
[[nodiscard]] Result<OpenedCase> openCase(const CaseAccess& access);

}  // namespace mahfooz::cli
