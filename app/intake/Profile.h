#pragma once

#include "app/intake/Options.h"
#include "core/case/ServiceKeys.h"

namespace mahfooz::intake {

// The profile of the service that these options describe. The base URL is filled in when the port is known.
[[nodiscard]] cases::ServiceProfile makeProfile(const Options& options, const cases::ServiceKeys& keys);

// "http://127.0.0.1:40001", unless the options name another.
[[nodiscard]] std::string baseUrlFor(const Options& options, int port);

// Whole or not at all: a reader never sees half a profile. OutputFailed.
[[nodiscard]] Result<void> writeProfile(const QString& path, const cases::ServiceProfile& profile);

}  // namespace mahfooz::intake
