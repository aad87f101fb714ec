#pragma once

#include "app/desktop/model/Policy.h"
#include "app/desktop/service/StartOptions.h"

namespace mahfooz::desktop {

// What this run is: the administrator's policy and the command line put together.
struct StartPlan {
  Mode mode = Mode::Home;
  StartOptions options;  // the service of the policy, where it names one
  Policy policy;
};

// The policy comes first. A file at systemPolicy always holds; --policy is taken only where there is none, because then
// no administrator has decided anything. An option that says otherwise than the policy stops the program: whoever wrote
// it expects something that will not happen.
[[nodiscard]] std::variant<StartPlan, PolicyFault> planStart(const StartOptions& options, const QString& systemPolicy);

}  // namespace mahfooz::desktop
