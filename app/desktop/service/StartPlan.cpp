#include "app/desktop/service/StartPlan.h"

#include "app/desktop/service/PolicyFile.h"

namespace mahfooz::desktop {

namespace {

using Kind = PolicyFault::Kind;

PolicyOrFault policyFor(const StartOptions& options, const QString& systemPolicy) {
  if (policyFileExists(systemPolicy)) {
    if (!options.policyFile.isEmpty()) return PolicyFault{Kind::OptionRefused, QStringLiteral("--policy")};
    return readPolicyFile(systemPolicy);
  }
  if (options.policyFile.isEmpty()) return Policy{};
  if (!policyFileExists(options.policyFile)) return PolicyFault{Kind::NotThere, {}};
  return readPolicyFile(options.policyFile);
}

std::optional<PolicyFault> contradiction(const StartOptions& options, const Policy& policy) {
  const auto refused = [](const char* option) { return PolicyFault{Kind::OptionRefused, QLatin1String(option)}; };
  if (policy.mode && options.mode && *policy.mode != *options.mode)
    return refused(*options.mode == Mode::Kiosk ? "--kiosk" : "--helpdesk");
  if (policy.serviceProfile && options.practice) return refused("--practice");
  if (policy.serviceProfile && !options.serviceProfile.isEmpty()) return refused("--service");
  return std::nullopt;
}

}  // namespace

std::variant<StartPlan, PolicyFault> planStart(const StartOptions& options, const QString& systemPolicy) {
  PolicyOrFault found = policyFor(options, systemPolicy);
  if (const auto* fault = std::get_if<PolicyFault>(&found)) return *fault;
  StartPlan plan;
  plan.policy = std::move(std::get<Policy>(found));
  if (const auto fault = contradiction(options, plan.policy)) return *fault;
  plan.mode = plan.policy.mode.value_or(options.mode.value_or(Mode::Home));
  if (plan.mode == Mode::Kiosk && !plan.policy.operatorCode) return PolicyFault{Kind::NoOperatorCode, {}};
  plan.options = options;
  if (plan.policy.serviceProfile) plan.options.serviceProfile = *plan.policy.serviceProfile;
  return plan;
}

}  // namespace mahfooz::desktop
