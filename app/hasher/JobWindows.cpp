#include "app/hasher/JobWindows.h"

#include "core/wire/HasherLimits.h"

#include <optional>

#include <windows.h>

namespace mahfooz::hasher {

namespace {

using Limits = JOBOBJECT_EXTENDED_LIMIT_INFORMATION;

constexpr DWORD kWanted = JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY |
                          JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
                          JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
constexpr DWORD kForbidden = JOB_OBJECT_LIMIT_BREAKAWAY_OK | JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK;
constexpr long long kTicksPerSecond = 10'000'000;  // Windows counts in units of 100 ns

// Null stands for the job that the asking process is in.
std::optional<Limits> ownLimits() noexcept {
  Limits limits{};
  if (!QueryInformationJobObject(nullptr, JobObjectExtendedLimitInformation, &limits, sizeof limits, nullptr))
    return std::nullopt;
  return limits;
}

bool hasNoDesktop() noexcept {
  JOBOBJECT_BASIC_UI_RESTRICTIONS restrictions{};
  return QueryInformationJobObject(nullptr, JobObjectBasicUIRestrictions, &restrictions, sizeof restrictions,
                                   nullptr) &&
         (restrictions.UIRestrictionsClass & JOB_OBJECT_UILIMIT_ALL) == JOB_OBJECT_UILIMIT_ALL;
}

}  // namespace

bool isInStrictJob() noexcept {
  const auto limits = ownLimits();
  if (!limits) return false;
  const DWORD flags = limits->BasicLimitInformation.LimitFlags;
  return (flags & kWanted) == kWanted && (flags & kForbidden) == 0 &&
         limits->BasicLimitInformation.ActiveProcessLimit == 1 &&
         limits->ProcessMemoryLimit <= wire::kHasherMemoryBytes && hasNoDesktop();
}

// The parent does not know which of its files are videos, so a photo has a video's time, too.
bool hasTimeLimit(Work work) noexcept {
  const auto limits = ownLimits();
  const auto most = static_cast<long long>(wire::videoSeconds(work.inputBytes)) * kTicksPerSecond;
  return limits && limits->BasicLimitInformation.PerProcessUserTimeLimit.QuadPart <= most;
}

}  // namespace mahfooz::hasher
